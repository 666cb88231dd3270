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

/** Whether the browser can hand a page on as a file. */
export function passesFiles(): boolean {
  return navigator.canShare?.({ files: [new File([], 'a.html', { type: 'text/html' })] }) ?? false;
}

/** The file at an address of this site, under the name it has there; undefined where the network does not give it. */
export async function fetchFile(url: string): Promise<File | undefined> {
  try {
    const answer = await fetch(url);
    if (!answer.ok) return undefined;
    return new File([await answer.blob()], url.split('/').at(-1) ?? '', { type: 'text/html' });
  } catch {
    return undefined;
  }
}

/** Hands a file to the phone's share sheet. `again`: the tap is too long ago, the browser wants another. */
export async function shareFile(file: File): Promise<Shared | 'again'> {
  try {
    await navigator.share({ files: [file] });
    return 'shared';
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    return name === 'AbortError' ? 'cancelled' : name === 'NotAllowedError' ? 'again' : 'unavailable';
  }
}
