/** What a person may set; the only choices that outlive a visit. */
export interface Settings {
  /** Nothing is stored on this phone: no directory, no worker. Only this wish itself is kept. */
  keepNothing: boolean;
  /** The screen is covered when another app comes to the front. */
  coverOnLeave: boolean;
  /** The screen is covered after some minutes without a touch. */
  coverWhenIdle: boolean;
}

export const DEFAULT_SETTINGS: Settings = { keepNothing: false, coverOnLeave: false, coverWhenIdle: true };
