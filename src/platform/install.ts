/** An icon on the phone's screen: never offered by itself, only put there when a person asks (R28, R31). */

interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

let offer: InstallOffer | undefined;

/** Keeps the browser from offering an icon, and what it takes to ask for one later. */
export function holdInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offer = event as InstallOffer;
  });
}

/**
 * Lets the browser ask whether to put the icon there, and asks it not to clear what is stored when room is short.
 * `by-hand` where the browser leaves the icon to its own menu, or has one already.
 */
export async function install(): Promise<'asked' | 'by-hand'> {
  const held = offer;
  offer = undefined;
  try {
    await held?.prompt();
    await navigator.storage?.persist?.();
  } catch {
    return 'by-hand';
  }
  return held ? 'asked' : 'by-hand';
}
