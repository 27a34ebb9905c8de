/** The person closed the browser's dialog, or the device has no fitting key. */
export class PasskeyCancelled extends Error {}

/** Whether this browser, at this address, can deal with passkeys: they need a name and an encrypted connection. */
export function canUsePasskeys(): boolean {
  return (
    window.isSecureContext &&
    typeof window.PublicKeyCredential?.parseCreationOptionsFromJSON === "function" &&
    !/^[\d.]+$|:/.test(window.location.hostname)
  );
}

export function createPasskey(options: Record<string, unknown>): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never);
  return answer(() => navigator.credentials.create({ publicKey }));
}

export function getPasskey(options: Record<string, unknown>): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
  return answer(() => navigator.credentials.get({ publicKey }));
}

async function answer(ask: () => Promise<Credential | null>): Promise<unknown> {
  let credential: Credential | null;
  try {
    credential = await ask();
  } catch (error) {
    // Browsers say the same for "closed by the person", "no such key" and "took too long".
    if (error instanceof DOMException) throw new PasskeyCancelled(error.name);
    throw error;
  }
  if (!credential) throw new PasskeyCancelled();
  return (credential as PublicKeyCredential).toJSON();
}

/** A name to begin with for a new passkey: what the browser says it runs on. */
export function deviceName(): string {
  const agent = navigator.userAgent;
  const names = ["iPhone", "iPad", "Android", "Windows", "Macintosh", "CrOS", "Linux"];
  const found = names.find((name) => agent.includes(name)) ?? "";
  return { Macintosh: "Mac", CrOS: "Chromebook" }[found] ?? found;
}
