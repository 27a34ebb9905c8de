import "@mantine/spotlight/styles.layer.css";
import { useDebouncedValue } from "@mantine/hooks";
import {
  createSpotlight,
  SpotlightAction,
  SpotlightActionsGroup,
  SpotlightActionsList,
  SpotlightEmpty,
  SpotlightRoot,
  SpotlightSearch,
} from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/lib/auth/useSession";
import { useFeatures } from "@/lib/feature";
import { mentions } from "@/lib/folding";
import classes from "./Frame.module.css";
import { type Offer, usePaletteOffers } from "./paletteOffers";
import { ranked } from "./rank";

const [store, palette] = createSpotlight();

interface PaletteProps {
  /** How often it was asked for: each time it opens, or begins anew where it is open already. */
  calls: number;
  onShowKeys: () => void;
}

/**
 * Goes anywhere and does anything by typing: the steps of the record on screen, the parts of its site, the areas, what
 * can be begun, the display, and records found by the server. The first hit is chosen. What the server finds comes
 * last, so that what is known here stays chosen; Enter before its answer is complete waits for it.
 */
export function Palette({ calls, onShowKeys }: PaletteProps) {
  const { t } = useTranslation("nav");
  const can = useCan();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 180);
  const [waits, setWaits] = useState(false);
  const moved = useRef(false);
  const afterwards = useRef<(() => void) | null>(null);
  const groups = usePaletteOffers(onShowKeys);

  useEffect(() => {
    if (calls === 0) return;
    setText("");
    setWaits(false);
    moved.current = false;
    palette.open();
  }, [calls]);

  const shown = groups
    .map((group) => ({ ...group, offers: group.offers.filter((offer) => mentions(offer.found, text)) }))
    .filter(({ offers }) => offers.length > 0);
  const features = useFeatures();
  const searches = features.flatMap((feature) => feature.search ?? []).filter((search) => can(search.right));
  // The records come all at once: a line that came in above another would be pressed in its place.
  const found = useQuery({
    queryKey: ["palette", searches.map(({ label }) => label), asked],
    queryFn: async ({ signal }) => {
      const answers = await Promise.allSettled(searches.map((search) => search.find(asked, signal)));
      return answers.map((answer) => (answer.status === "fulfilled" ? answer.value : null));
    },
    enabled: asked.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const answers = asked.length >= 2 ? (found.data ?? []) : [];
  const busy = asked !== text.trim() || found.isFetching;
  const hits = ranked(
    searches.map((search, index) => ({ ...search, hits: answers[index] ?? [] })),
    asked,
  );
  const failed = answers.includes(null);

  const perform = (offer: Offer) => {
    if (offer.to !== undefined) void navigate({ to: offer.to } as never);
    // A dialog that a step opens must not lose the focus to what had it before the palette.
    else afterwards.current = offer.run;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key.startsWith("Arrow")) moved.current = true;
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    const hit = chosen();
    if (!busy || (hit && hit.dataset.record === undefined)) return;
    event.preventDefault();
    event.stopPropagation();
    setWaits(true);
  };

  return (
    <SpotlightRoot
      store={store}
      query={text}
      onQueryChange={(next) => {
        setText(next);
        setWaits(false);
        moved.current = false;
      }}
      shortcut={null}
      scrollable
      maxHeight={460}
      radius="xl"
      attributes={{ content: { "aria-label": t("palette.placeholder") } }}
      size={560}
      centered={false}
      yOffset="11vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      transitionProps={{
        duration: 90,
        onExited: () => {
          afterwards.current?.();
          afterwards.current = null;
        },
      }}
      classNames={{ actionsGroup: classes.paletteGroup }}
    >
      <SpotlightSearch
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.placeholder")}
        leftSection={<IconSearch size={17} stroke={1.7} />}
        onKeyDownCapture={onKey}
      />
      <SpotlightActionsList data-palette>
        {shown.map((group) => (
          <SpotlightActionsGroup key={group.id} label={group.title}>
            {group.offers.map((offer) => (
              <SpotlightAction
                key={offer.id}
                label={offer.label}
                lang={offer.lang}
                leftSection={offer.icon && <offer.icon size={18} stroke={1.5} />}
                onClick={() => perform(offer)}
              />
            ))}
          </SpotlightActionsGroup>
        ))}
        {hits.map((search) => (
          <SpotlightActionsGroup key={search.label} label={t(search.label)}>
            {search.hits.map((hit) => (
              <SpotlightAction
                key={hit.id}
                data-record={hit.id}
                label={hit.title}
                description={hit.note}
                leftSection={<search.icon size={18} stroke={1.5} />}
                onClick={() => void navigate({ to: hit.to } as never)}
              />
            ))}
          </SpotlightActionsGroup>
        ))}
        {failed && <SpotlightEmpty>{t("palette.failed")}</SpotlightEmpty>}
        {!failed && hits.length === 0 && shown.length === 0 && (
          <SpotlightEmpty>{busy ? t("palette.searching") : t("palette.nothing")}</SpotlightEmpty>
        )}
      </SpotlightActionsList>
      <FirstChosen moved={moved} go={waits && !busy} />
    </SpotlightRoot>
  );
}

/** Keeps the first hit chosen until the person moves on; stands behind the list, so that it looks when that is there. */
function FirstChosen({ moved, go }: { moved: RefObject<boolean>; go: boolean }) {
  useEffect(() => {
    const first = document.querySelector("[data-palette] [data-action]");
    if (first && (!chosen() || (!moved.current && chosen() !== first))) choose(first);
    if (go) chosen()?.click();
  });
  return null;
}

function chosen(): HTMLElement | null {
  return document.querySelector("[data-palette] [data-selected]");
}

/** The library marks the chosen line in the page itself and counts from it. */
function choose(line: Element): void {
  chosen()?.removeAttribute("data-selected");
  line.setAttribute("data-selected", "true");
  line.scrollIntoView({ block: "nearest" });
  store.updateState((state) => ({ ...state, selected: 0 }));
}
