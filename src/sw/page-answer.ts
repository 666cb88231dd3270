/** How a page is answered: by the network while it is alive, else by the stored shell. */
export const SHELL = '/shell.html';

/** After this long a slow network counts as none; the answer may still be on its way, and is dropped. */
const PATIENCE = 3000;

/**
 * A corrected number must reach people at once, so the network is asked first. A server that fails, or takes
 * longer than `PATIENCE` milliseconds, is not noticed: the shell shows the stored directory.
 */
export async function answerPage(
  request: Request,
  shell: () => Promise<Response | undefined>,
): Promise<Response> {
  const network = fetch(request).then((response) => {
    if (response.status >= 500) throw new Error(`the server answers ${response.status}`);
    return response;
  });
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), PATIENCE));
  try {
    const answer = await Promise.race([network, late]);
    return answer ?? (await shell()) ?? (await network);
  } catch {
    return (await shell()) ?? Response.error();
  }
}
