import type { Icon } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCan, useMe } from "@/lib/auth/useSession";
import { useNavItems } from "@/lib/feature";
import { pageOf } from "@/lib/modules";
import { type Place, placeAt, useVisits } from "@/lib/recent";

export interface ShownPlace extends Place {
  icon?: Icon;
}

/** The pinned and the last places of the person signed in, without those that their rights no longer open. */
export function usePlaces(): { pins: ShownPlace[]; visits: ShownPlace[] } {
  const { t } = useTranslation("nav");
  const can = useCan();
  const me = useMe();
  const items = useNavItems();
  const visited = useVisits(me.id);
  const shown = (places: Place[]) =>
    places.flatMap(({ to, title }): ShownPlace[] => {
      const page = pageOf(to, items);
      if (!can(page?.right)) return [];
      // A page speaks the language on screen; a record is called as it was when it was last seen.
      if (page?.to === to) return [{ to, title: t(page.label), icon: page.icon }];
      const newer = visited.find((visit) => placeAt(visit.to) === to);
      return [{ to, title: newer?.title ?? title, icon: page?.icon }];
    });
  return { pins: shown(me.pins), visits: shown(visited) };
}
