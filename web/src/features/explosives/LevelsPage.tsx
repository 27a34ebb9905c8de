import { Button, Table, Text } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PageBody } from "@/components/PageBody";
import { PageHeader } from "@/components/PageHeader";
import { Panel } from "@/components/Panel";
import { Quantity } from "@/components/Quantity";
import { QuantityInput } from "@/components/QuantityInput";
import { RecordState } from "@/components/RecordState";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { StatusBadge } from "@/components/StatusBadge";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";
import { useCan } from "@/lib/auth/useSession";

type Level = Schema<"WarehouseLevel">;

/** What the central warehouse can give of each kind and product, against the thresholds. */
export function LevelsPage() {
  const { t } = useTranslation("explosives");
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
        <Panel>
          <Table.ScrollContainer minWidth={520}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t("kindLabel")}</Table.Th>
                  <Table.Th>{t("product")}</Table.Th>
                  <Table.Th>{t("available")}</Table.Th>
                  <Table.Th>{t("threshold")}</Table.Th>
                  <Table.Th />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {levels.data.map((level) => (
                  <Table.Tr key={`${level.kind}${level.product_id}`}>
                    <Table.Td>{t(`kind.${level.kind}`)}</Table.Td>
                    <Table.Td>{level.product_name ?? t("wholeKind")}</Table.Td>
                    <Table.Td>
                      <Quantity value={level.available_quantity} unit={level.unit} />{" "}
                      {level.is_low && <StatusBadge value="low_stock" />}
                    </Table.Td>
                    <Table.Td>
                      {level.minimum_quantity === null ? (
                        "–"
                      ) : (
                        <Quantity value={level.minimum_quantity} unit={level.unit} />
                      )}
                    </Table.Td>
                    <Table.Td>
                      {can("explosives.update") && (
                        <Button variant="default" size="xs" onClick={() => setSetting(level)}>
                          {t("setThreshold")}
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
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
        <QuantityInput
          label={t("threshold")}
          unit={level.unit}
          min={0}
          {...state.field("minimum_quantity")}
        />
      </FieldGrid>
    </FormDialog>
  );
}
