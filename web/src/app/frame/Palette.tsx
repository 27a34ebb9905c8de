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
import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useCan } from "@/lib/auth/useSession";
import { useFeatures } from "@/lib/feature";
import { mentions } from "@/lib/folding";
import classes from "./Frame.module.css";

const [store, palette] = createSpotlight();

/** Goes anywhere by typing: the areas, what can be done, and records found by the server. */
export function Palette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation("nav");
  const can = useCan();
  const features = useFeatures();
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 180);

  useEffect(() => {
    if (opened) palette.open();
  }, [opened]);

  const fits = (label: string) => mentions(label, text);
  const places = features
    .flatMap((feature) => feature.nav ?? [])
    .filter((item) => can(item.right) && fits(t(item.label)));
  const commands = features
    .flatMap((feature) => feature.commands ?? [])
    .filter((command) => can(command.right) && fits(t(command.label)));
  const searches = features.flatMap((feature) => feature.search ?? []).filter((search) => can(search.right));
  const found = useQueries({
    queries: searches.map((search) => ({
      queryKey: ["palette", search.label, asked],
      queryFn: ({ signal }: { signal: AbortSignal }) => search.find(asked, signal),
      enabled: asked.length >= 2,
    })),
  });
  const go = (to: string) => {
    setText("");
    void navigate({ to } as never);
  };
  const busy = found.some((query) => query.isFetching);
  const hits = found.some((query) => (query.data?.length ?? 0) > 0);
  const failed = found.some((query) => query.isError);

  return (
    <SpotlightRoot
      store={store}
      query={text}
      onQueryChange={setText}
      onSpotlightClose={onClose}
      shortcut={null}
      scrollable
      maxHeight={460}
      radius="xl"
      attributes={{ content: { "aria-label": t("palette.placeholder") } }}
      size={560}
      centered={false}
      yOffset="11vh"
      overlayProps={{ blur: 0, backgroundOpacity: 0.45 }}
      transitionProps={{ duration: 90 }}
      classNames={{ actionsGroup: classes.paletteGroup }}
    >
      <SpotlightSearch
        placeholder={t("palette.placeholder")}
        aria-label={t("palette.placeholder")}
        leftSection={<IconSearch size={17} stroke={1.7} />}
      />
      <SpotlightActionsList>
        {searches.map((search, index) => {
          const own = asked.length >= 2 ? (found[index]?.data ?? []) : [];
          if (own.length === 0) return null;
          return (
            <SpotlightActionsGroup key={search.label} label={t(search.label)}>
              {own.map((hit) => (
                <SpotlightAction
                  key={hit.id}
                  label={hit.title}
                  description={hit.note}
                  leftSection={<search.icon size={18} stroke={1.5} />}
                  onClick={() => go(hit.to)}
                />
              ))}
            </SpotlightActionsGroup>
          );
        })}
        {places.length > 0 && (
          <SpotlightActionsGroup label={t("palette.goTo")}>
            {places.map((item) => (
              <SpotlightAction
                key={item.to}
                label={t(item.label)}
                leftSection={<item.icon size={18} stroke={1.5} />}
                onClick={() => go(item.to)}
              />
            ))}
          </SpotlightActionsGroup>
        )}
        {commands.length > 0 && (
          <SpotlightActionsGroup label={t("palette.do")}>
            {commands.map((command) => (
              <SpotlightAction
                key={command.id}
                label={t(command.label)}
                leftSection={<command.icon size={18} stroke={1.5} />}
                onClick={() => go(command.to)}
              />
            ))}
          </SpotlightActionsGroup>
        )}
        {failed && <SpotlightEmpty>{t("palette.failed")}</SpotlightEmpty>}
        {!failed && !hits && places.length === 0 && commands.length === 0 && (
          <SpotlightEmpty>{busy ? t("palette.searching") : t("palette.nothing")}</SpotlightEmpty>
        )}
      </SpotlightActionsList>
    </SpotlightRoot>
  );
}
