import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { KeyFigure, KeyFigures } from "@/components/KeyFigure";
import { Notice } from "@/components/Notice";
import { Panel } from "@/components/Panel";
import { RouteButton } from "@/components/RouteButton";
import { useFormat } from "@/lib/format";
import type { Import } from "../data";
import classes from "../drilling.module.css";

/** What came of an import. */
export function ImportSaved({ file, onClose }: { file: Import; onClose: () => void }) {
  const { t } = useTranslation("drilling");
  const format = useFormat();
  const sites = file.parts.filter((part) => part.site_id);
  const figures = ["created", "updated", "unchanged", "removed", "kept"] as const;
  return (
    <Panel title={t("import.savedTitle", { name: file.file_name })}>
      <div className={classes.tab}>
        <KeyFigures>
          {figures.map((name) => (
            <KeyFigure
              key={name}
              label={t(`import.count.${name}`)}
              value={format.number(file.counts[name] ?? 0)}
            />
          ))}
        </KeyFigures>
        {(file.counts.kept ?? 0) > 0 && (
          <Notice tone="attention" title={t("import.keptHint", { count: file.counts.kept })} />
        )}
        {(file.counts.connections ?? 0) > 0 && (
          <Notice tone="neutral" title={t("import.tieUp", { count: file.counts.connections })} />
        )}
        {sites.length > 1 && (
          <div>
            <strong>{t("import.madeSites", { count: sites.length })}</strong>
            <ul className={classes.list}>
              {sites.map((part) => (
                <li key={part.site_id}>
                  <RouteButton
                    variant="default"
                    size="xs"
                    to="/sites/$siteId/{-$tab}"
                    params={{ siteId: part.site_id ?? "", tab: "pattern" }}
                  >
                    <bdi>{part.site_name}</bdi>
                  </RouteButton>{" "}
                  <span className={classes.faint}>
                    {t("import.partHoles", { count: part.holes, holes: format.number(part.holes) })}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <div>
          <Button onClick={onClose}>{t("import.toPattern")}</Button>
        </div>
      </div>
    </Panel>
  );
}
