/** Handing a text on. Each way reports whether it is there; nothing is sent by the app itself. */

export type Shared = 'shared' | 'cancelled' | 'unavailable';

/** The phone's own share sheet. */
export async function shareText(text: string): Promise<Shared> {
  if (!navigator.share) return 'unavailable';
  try {
    await navigator.share({ text });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unavailable';
  }
}

/** Copies to the clipboard, where it stays; false where that is not allowed. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
