import { Button, Group, Modal, Skeleton, Textarea, TextInput } from "@mantine/core";
import { IconArrowBackUp, IconTrash } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "@/components/ConfirmDialog";
import { HelpTip, type Term } from "@/components/HelpTip";
import { Notice, ProblemAlert } from "@/components/Notice";
import { QuantityInput } from "@/components/QuantityInput";
import { ReasonDialog } from "@/components/ReasonDialog";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ifMatch, ok } from "@/lib/api/client";
import { HoleChange } from "@/lib/api/limits";
import { asProblem } from "@/lib/api/problem";
import { useFormat } from "@/lib/format";
import { type Hole, refreshHoles, useHole, usePattern } from "./data";
import { holeOnSpot } from "./onSpot";

interface Quantities {
  name: string;
  unit: string;
  term?: Term;
  required?: boolean;
}

const quantities: Quantities[] = [
  { name: "collar_easting_m", unit: "m", required: true },
  { name: "collar_northing_m", unit: "m", required: true },
  { name: "collar_elevation_m", unit: "m" },
  { name: "depth_m", unit: "m", required: true },
  { name: "diameter_mm", unit: "mm" },
  { name: "burden_m", unit: "m", term: "burden" },
  { name: "spacing_m", unit: "m", term: "spacing" },
  { name: "stemming_m", unit: "m", term: "stemming" },
  { name: "subdrill_m", unit: "m", term: "subdrill" },
  { name: "angle_from_vertical_deg", unit: "°" },
  { name: "azimuth_deg", unit: "°", term: "bearing" },
  { name: "water_height_m", unit: "m" },
];

type Values = Record<string, string | number>;

function valuesOf(hole: Hole | null): Values {
  const known: Record<string, unknown> = hole ? { ...hole.points[0], ...hole } : {};
  const figures = quantities.map(
    ({ name }) => [name, (known[name] as number | null | undefined) ?? ""] as const,
  );
  return {
    hole_number: hole?.hole_number ?? "",
    hole_type: hole?.hole_type ?? "",
    ...(hole && { reason: "" }),
    ...Object.fromEntries(figures),
  };
}

/** What is sent: an empty field means that nothing is given. Angles that nobody gave stay those of a vertical hole. */
function bodyOf(values: Partial<Values>, isNew: boolean): Record<string, unknown> {
  const body: Record<string, unknown> = { ...values };
  for (const { name } of quantities) {
    if (!(name in body) || body[name] !== "") continue;
    if (name.endsWith("_deg")) body[name] = isNew ? null : 0;
    else body[name] = null;
  }
  return body;
}

interface HoleDialogProps {
  siteId: string;
  /** None for a new hole. */
  holeId: string | null;
  allowed: string[];
  onClose: () => void;
}

/** One hole: to look at, to change, to open again or to delete; or a new one. */
export function HoleDialog(props: HoleDialogProps) {
  return props.holeId === null ? (
    <HoleForm {...props} hole={null} />
  ) : (
    <Existing {...props} holeId={props.holeId} />
  );
}

function Existing(props: HoleDialogProps & { holeId: string }) {
  const { t } = useTranslation("drilling");
  const hole = useHole(props.holeId);
  if (hole.data) return <HoleForm {...props} hole={hole.data} />;
  return (
    <Modal opened onClose={props.onClose} title={<strong>{t("hole")}</strong>} size="lg">
      {hole.isError ? (
        <ProblemAlert error={hole.error} retry={() => void hole.refetch()} />
      ) : (
        <Skeleton height={260} />
      )}
    </Modal>
  );
}

function HoleForm({ siteId, hole, allowed, onClose }: HoleDialogProps & { hole: Hole | null }) {
  const { t } = useTranslation("drilling");
  const client = useQueryClient();
  const format = useFormat();
  const [explaining, setExplaining] = useState(false);
  const [asking, setAsking] = useState<"delete" | "reopen" | null>(null);
  const point = hole?.points[0];
  const mayChange = hole === null || allowed.includes("change_hole");
  const state = useServerForm<Values, unknown>({
    limits: HoleChange,
    values: valuesOf(hole),
    version: hole?.version,
    submit: (values, { headers, changed }) =>
      hole
        ? ok(
            api.PATCH("/api/v1/holes/{hole_id}", {
              params: { path: { hole_id: hole.id } },
              headers,
              body: bodyOf(changed, false) as never,
            }),
          ).catch((refusal: unknown) => {
            if (asProblem(refusal).errors.some(({ field }) => field === "reason")) setExplaining(true);
            throw refusal;
          })
        : ok(
            api.POST("/api/v1/sites/{site_id}/holes", {
              params: { path: { site_id: siteId } },
              headers,
              body: bodyOf(values, true) as never,
            }),
          ),
    onSaved: async () => {
      onClose();
      await refreshHoles(client, siteId);
    },
  });
  const pattern = usePattern(siteId);
  const figure = (name: string) => {
    const value = state.values[name];
    return typeof value === "number" || (typeof value === "string" && value !== "") ? Number(value) : null;
  };
  const onSpot =
    pattern.data &&
    holeOnSpot(
      pattern.data,
      {
        easting: figure("collar_easting_m") ?? Number.NaN,
        northing: figure("collar_northing_m") ?? Number.NaN,
        elevation: figure("collar_elevation_m"),
      },
      hole?.id ?? null,
    );
  const remove = async () => {
    if (!hole) return;
    const params = { path: { hole_id: hole.id } };
    await ok(api.DELETE("/api/v1/holes/{hole_id}", { params, headers: ifMatch(hole.version) }));
    onClose();
    await refreshHoles(client, siteId);
  };
  const reopen = async (reason: string) => {
    if (!hole) return;
    const params = { path: { hole_id: hole.id } };
    await ok(api.POST("/api/v1/holes/{hole_id}/reopen", { params, body: { reason } }));
    await refreshHoles(client, siteId);
  };
  return (
    <>
      <FormDialog
        opened={asking === null}
        onClose={onClose}
        title={hole ? t("holeNamed", { number: hole.hole_number }) : t("addHole")}
        size="lg"
        state={state}
      >
        {point?.is_completed && (
          <Notice
            tone="good"
            title={t("drilledBy", {
              who: point.completed_by_name ?? "–",
              when: format.dateTime(point.completed_at),
            })}
          >
            {t("measuredDepth", { depth: format.number(point.actual_depth_m, 2) })}
          </Notice>
        )}
        {onSpot && (
          <Notice tone="attention" title={t("onSpot")}>
            {t("onSpotHole", { number: onSpot.number, distance: format.number(onSpot.distanceM, 2) })}
          </Notice>
        )}
        <fieldset disabled={!mayChange} style={{ border: 0, padding: 0, margin: 0, minWidth: 0 }}>
          <FieldGrid>
            <TextInput label={t("field.hole_number")} required dir="ltr" {...state.field("hole_number")} />
            <TextInput label={t("field.hole_type")} {...state.field("hole_type")} />
            {quantities.map(({ name, unit, term, required }) => (
              <QuantityInput
                key={name}
                unit={unit}
                required={required}
                // Coordinates stay as measured, with all their decimals.
                decimalScale={name.startsWith("collar") ? undefined : 3}
                label={
                  <>
                    {t(`field.${name}`)} {term && <HelpTip term={term} />}
                  </>
                }
                {...state.field(name)}
              />
            ))}
            {explaining && (
              <Wide>
                <Textarea
                  label={t("changeReason")}
                  required
                  autosize
                  minRows={2}
                  {...state.field("reason")}
                />
              </Wide>
            )}
            {hole && (
              <Wide>
                <Group gap="xs">
                  {point?.is_completed && allowed.includes("complete_hole") && (
                    <Button
                      variant="default"
                      leftSection={<IconArrowBackUp size={15} />}
                      onClick={() => setAsking("reopen")}
                    >
                      {t("reopen")}
                    </Button>
                  )}
                  {allowed.includes("delete_holes") && (
                    <Button
                      variant="default"
                      c="var(--hw-bad)"
                      leftSection={<IconTrash size={15} />}
                      onClick={() => setAsking("delete")}
                    >
                      {t("deleteHole")}
                    </Button>
                  )}
                </Group>
              </Wide>
            )}
          </FieldGrid>
        </fieldset>
      </FormDialog>
      <ReasonDialog
        opened={asking === "reopen"}
        onClose={() => setAsking(null)}
        title={t("reopenTitle", { number: hole?.hole_number })}
        confirmLabel={t("reopen")}
        onConfirm={reopen}
      />
      <ConfirmDialog
        opened={asking === "delete"}
        onClose={() => setAsking(null)}
        title={t("deleteHoleTitle", { number: hole?.hole_number })}
        message={t("deleteHoleAsk", { points: format.number(hole?.points.length ?? 0) })}
        confirmLabel={t("deleteHole")}
        danger
        onConfirm={remove}
      />
    </>
  );
}
