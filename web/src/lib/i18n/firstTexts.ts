/** The texts that the frame says: needed before anything is shown, and built into one file for each language. */
export const FIRST_TEXTS = ["common", "nav", "auth", "status", "jobs"];
/** Needed by any page, but not by its beginning: fetched some seconds later, or when they are to be said. */
export const LATER_TEXTS = ["problems"];
