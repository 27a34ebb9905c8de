import { ActionIcon } from "@mantine/core";
import { IconStar, IconStarFilled } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMe } from "@/lib/auth/useSession";
import { useKeys } from "@/lib/onScreen";
import { changePins, withoutPin, withPin } from "@/lib/pins";
import { placeAt, plainTitle } from "@/lib/recent";
import classes from "./PageHeader.module.css";
import { notifyProblem, toast } from "./toast";

/** Keeps the page on screen at hand, or no longer. */
export function PinStar({ path, title }: { path: string; title: string }) {
  const { t } = useTranslation("nav");
  const to = placeAt(path);
  const isPinned = useMe().pins.some((pin) => pin.to === to);
  const toggle = async () => {
    try {
      await changePins((pins) =>
        isPinned ? withoutPin(pins, to) : withPin(pins, { to, title: plainTitle(title) }),
      );
      return true;
    } catch (error) {
      notifyProblem(error, "nav:pin.notKept");
      return false;
    }
  };
  useKeys(t("common:keys.everywhere"), [
    {
      keys: ["alt+P"],
      label: t("pin.key"),
      run: () => {
        void toggle().then((isKept) => isKept && toast(isPinned ? "nav:pin.removed" : "nav:pin.added"));
      },
    },
  ]);
  return (
    <ActionIcon
      variant="subtle"
      className={classes.pin}
      aria-label={t("pin.key")}
      aria-pressed={isPinned}
      title={isPinned ? t("pin.remove") : t("pin.add")}
      onClick={() => void toggle()}
    >
      {isPinned ? <IconStarFilled size={17} /> : <IconStar size={17} stroke={1.6} />}
    </ActionIcon>
  );
}
