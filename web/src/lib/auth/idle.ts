import { useEffect, useState } from "react";
import { api } from "@/lib/api/client";
import { lastSignAt, noteSign, owesSign } from "./activity";
import { endIdleSession, getSession, SignedOut } from "./session";

const longestWarningMs = 2 * 60_000;
const signs = ["pointerdown", "keydown", "wheel", "touchstart"] as const;
const channelName = "highwall.activity";

/** How long before the end the warning stands: two minutes, or a third of a short limit. */
export function warningMs(idleAfterMs: number): number {
  return Math.min(longestWarningMs, idleAfterMs / 3);
}

/**
 * Watches for the time that the server allows without a sign of the person, in any tab of this browser, and then ends
 * the session in place. Gives the seconds left while the warning is due, else null, and a way to stay.
 */
export function useIdleLimit(active: boolean): { secondsLeft: number | null; stay: () => void } {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);

  useEffect(() => {
    if (!active) return;
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }) => noteSign(Number(data));
    noteSign();
    let announcedAt = 0;
    const onSign = () => {
      const limit = getSession().idleAfterMs;
      // Once the warning is up, only its button counts: a touched key on an empty desk must not.
      if (Date.now() - lastSignAt() >= limit - warningMs(limit)) return;
      noteSign();
      if (Date.now() - announcedAt > 5_000) {
        announcedAt = Date.now();
        channel.postMessage(announcedAt);
      }
    };
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true, capture: true });
    const timer = window.setInterval(() => {
      const limit = getSession().idleAfterMs;
      const left = limit - (Date.now() - lastSignAt());
      if (left <= 0) {
        setSecondsLeft(null);
        void endIdleSession();
        return;
      }
      setSecondsLeft(left <= warningMs(limit) ? Math.ceil(left / 1000) : null);
      if (owesSign()) void tellServer();
    }, 1000);
    return () => {
      for (const sign of signs) window.removeEventListener(sign, onSign, { capture: true });
      window.clearInterval(timer);
      channel.close();
      setSecondsLeft(null);
    };
  }, [active]);

  return {
    secondsLeft,
    stay: () => {
      noteSign();
      const channel = new BroadcastChannel(channelName);
      channel.postMessage(Date.now());
      channel.close();
      setSecondsLeft(null);
    },
  };
}

/** Any request does; this one asks for nothing else. Without an answer the next minute tries again. */
async function tellServer(): Promise<void> {
  try {
    await api.GET("/api/v1/auth/token");
  } catch (error) {
    if (!(error instanceof SignedOut || (error instanceof Error && error.name === "Problem"))) throw error;
  }
}
