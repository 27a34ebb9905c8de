/** The texts that the frame says: needed before anything is shown, and built into one file for each language. */
export const FIRST_TEXTS = ["common", "nav", "auth", "status", "problems", "jobs"];
