interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** True where data is dear or the network very slow, so that a download is asked for first. */
export function isThrifty(navigator: Navigator): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || /^(slow-)?2g$/.test(connection?.effectiveType ?? '');
}
