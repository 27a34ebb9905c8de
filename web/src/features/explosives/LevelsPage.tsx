import { ActionIcon, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Counted } from "@/components/Counted";
import { CountedInput } from "@/components/CountedInput";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { RecordState } from "@/components/RecordState";
import { ScrollBox } from "@/components/ScrollBox";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { StatusBadge } from "@/components/StatusBadge";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";
import classes from "./Entries.module.css";

type Level = Schema<"WarehouseLevel">;

/** What the central warehouse can give of each kind and product, against the thresholds. */
export function LevelsPage() {
  const { t } = useTranslation("explosives");
  const nameOf = (level: Level) => level.product_name ?? t(`kind.${level.kind}`);
  const can = useCan();
  const [setting, setSetting] = useState<Level | null>(null);
  const levels = useQuery({
    queryKey: ["warehouse-levels"],
    queryFn: () => ok(api.GET("/api/v1/warehouse-levels")),
  });
  const crumbs = [{ label: t("warehouse"), to: "/warehouse" }];
  if (!levels.data) return <RecordState query={levels} title={t("levels")} crumbs={crumbs} />;
  return (
    <>
      <PageHeader title={t("levels")} crumbs={crumbs} />
      <PageBody>
        <Panel flush>
          <ScrollBox className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t("kindOrProduct")}</th>
                  <th scope="col" className={classes.figure}>
                    {t("available")}
                  </th>
                  <th scope="col" className={classes.figure}>
                    {t("threshold")}
                  </th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {levels.data.map((level) => (
                  <tr key={`${level.kind}${level.product_id}`}>
                    <td>
                      {level.product_name ?? t(`kind.${level.kind}`)}
                      <div className={classes.faint}>
                        {level.product_name ? t(`kind.${level.kind}`) : t("wholeKind")}
                      </div>
                      {level.is_low && <StatusBadge value="low_stock" />}
                    </td>
                    <td className={classes.figure}>
                      <Counted value={level.available_quantity} unit={level.unit} />
                    </td>
                    <td className={classes.figure}>
                      {level.minimum_quantity === null ? (
                        "–"
                      ) : (
                        <Counted value={level.minimum_quantity} unit={level.unit} />
                      )}
                    </td>
                    <td className={classes.tool}>
                      {can("explosives.update") && (
                        <ActionIcon
                          variant="default"
                          size="md"
                          aria-label={`${t("setThreshold")}: ${nameOf(level)}`}
                          title={t("setThreshold")}
                          onClick={() => setSetting(level)}
                        >
                          <IconPencil size={16} aria-hidden="true" />
                        </ActionIcon>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </Panel>
      </PageBody>
      {setting && <ThresholdDialog level={setting} onClose={() => setSetting(null)} />}
    </>
  );
}

function ThresholdDialog({ level, onClose }: { level: Level; onClose: () => void }) {
  const { t } = useTranslation("explosives");
  const client = useQueryClient();
  const state = useServerForm({
    values: { minimum_quantity: (level.minimum_quantity ?? "") as number | string },
    submit: ({ minimum_quantity }, { headers }) =>
      ok(
        api.PUT("/api/v1/warehouse-levels", {
          body: {
            ...(level.product_id ? { product_id: level.product_id } : { kind: level.kind }),
            minimum_quantity: minimum_quantity === "" ? null : Number(minimum_quantity),
          },
          headers,
        }),
      ),
    savedMessage: "explosives:thresholdSaved",
    onSaved: (saved) => {
      client.setQueryData(["warehouse-levels"], saved);
      onClose();
    },
  });
  return (
    <FormDialog
      opened
      onClose={onClose}
      title={`${t("threshold")}: ${level.product_name ?? t(`kind.${level.kind}`)}`}
      state={state}
    >
      <FieldGrid>
        <Wide>
          <Text size="sm">{t("thresholdHint")}</Text>
        </Wide>
        <CountedInput label={t("threshold")} counted={level.unit} {...state.field("minimum_quantity")} />
      </FieldGrid>
    </FormDialog>
  );
}
