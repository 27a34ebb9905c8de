import { useEffect, useRef, useState } from "react";
import { endIdleSession } from "./session";

const idleLimitMs = 30 * 60_000;
const warningMs = 2 * 60_000;
const signs = ["pointerdown", "keydown", "wheel", "touchstart"] as const;

/**
 * Watches for thirty minutes without a sign of the person, in any tab of this browser, and then ends the session in
 * place. Gives the seconds left while the warning is due, else null, and a way to stay.
 */
export function useIdleLimit(active: boolean): { secondsLeft: number | null; stay: () => void } {
  const lastSign = useRef(0);
  const announce = useRef<() => void>(() => undefined);
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);

  useEffect(() => {
    if (!active) return;
    const channel = new BroadcastChannel("highwall.activity");
    let announcedAt = 0;
    const note = () => {
      lastSign.current = Date.now();
    };
    const noteAndTell = () => {
      note();
      if (Date.now() - announcedAt < 5_000) return;
      announcedAt = Date.now();
      channel.postMessage(null);
    };
    announce.current = noteAndTell;
    channel.onmessage = note;
    note();
    const onSign = () => {
      // Once the warning is up, only its button counts: a moved mouse on an empty desk must not.
      if (Date.now() - lastSign.current < idleLimitMs - warningMs) noteAndTell();
    };
    for (const sign of signs) window.addEventListener(sign, onSign, { passive: true, capture: true });
    const timer = window.setInterval(() => {
      const left = idleLimitMs - (Date.now() - lastSign.current);
      if (left <= 0) {
        setSecondsLeft(null);
        void endIdleSession();
      } else {
        setSecondsLeft(left <= warningMs ? Math.ceil(left / 1000) : null);
      }
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
      announce.current();
      setSecondsLeft(null);
    },
  };
}
