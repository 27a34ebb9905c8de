import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewRegion } from "@/lib/api/limits";
import { keepRegion, type Region } from "./data";
import { RegionSketch } from "./RegionSketch";

type Values = {
  name: string;
  name_ar: string;
  latitude_deg: number | string;
  longitude_deg: number | string;
};

function valuesOf(region: Region | null): Values {
  return {
    name: region?.name ?? "",
    name_ar: region?.name_ar ?? "",
    latitude_deg: region?.latitude_deg ?? "",
    longitude_deg: region?.longitude_deg ?? "",
  };
}

/** What the form holds as the server takes it: a field left empty is none. */
function sent<Some extends Partial<Values>>(values: Some) {
  const given = Object.entries(values).map(([name, value]) => [
    name,
    name.endsWith("_deg") && value === "" ? null : value,
  ]);
  return Object.fromEntries(given) as {
    [Name in keyof Some]: Name extends "name" | "name_ar" ? string : number | null;
  };
}

interface RegionDialogProps {
  region: Region | null;
  onClose: () => void;
  onSaved?: (region: Region) => void;
}

/** Adds a region, or changes a known one. Its place is typed, or shown on the sketch. */
export function RegionDialog({ region, onClose, onSaved }: RegionDialogProps) {
  const { t } = useTranslation("regions");
  const client = useQueryClient();
  const state = useServerForm({
    limits: NewRegion,
    values: valuesOf(region),
    version: region?.version,
    submit: (values, { headers, changed }) => {
      if (!region) return ok(api.POST("/api/v1/regions", { body: sent(values), headers }));
      const params = { path: { region_id: region.id } };
      return ok(api.PATCH("/api/v1/regions/{region_id}", { params, body: sent(changed), headers }));
    },
    onSaved: async (saved) => {
      await keepRegion(client, saved);
      onClose();
      onSaved?.(saved);
    },
    reload:
      region === null
        ? undefined
        : async () => {
            const path = { region_id: region.id };
            const fresh = await ok(api.GET("/api/v1/regions/{region_id}", { params: { path } }));
            return { values: valuesOf(fresh), version: fresh.version };
          },
  });
  const { latitude_deg, longitude_deg, name } = state.values;
  const isPlaced = latitude_deg !== "" && longitude_deg !== "";
  const mark = {
    id: "this",
    name: name || t("new"),
    latitude: Number(latitude_deg),
    longitude: Number(longitude_deg),
  };
  return (
    <FormDialog opened onClose={onClose} title={region ? region.name : t("new")} state={state} size="lg">
      <FieldGrid>
        <TextInput label={t("name")} required data-autofocus {...state.field("name")} />
        <TextInput label={t("nameAr")} dir="rtl" lang="ar" {...state.field("name_ar")} />
        <QuantityInput unit="°" label={t("latitude")} decimalScale={5} {...state.field("latitude_deg")} />
        <QuantityInput unit="°" label={t("longitude")} decimalScale={5} {...state.field("longitude_deg")} />
        <Wide>
          <div style={{ maxWidth: 300, marginInline: "auto" }}>
            <RegionSketch
              regions={isPlaced ? [mark] : []}
              chosen="this"
              onPlace={({ latitude, longitude }) => {
                state.form.setFieldValue("latitude_deg", latitude as never);
                state.form.setFieldValue("longitude_deg", longitude as never);
              }}
            />
          </div>
        </Wide>
      </FieldGrid>
    </FormDialog>
  );
}
