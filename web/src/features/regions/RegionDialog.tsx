import { Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { listKey, type RowOf } from "@/components/list";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";

type Region = RowOf<"/api/v1/regions">;

function valuesOf(region: Region | null) {
  return {
    name: region?.name ?? "",
    name_ar: region?.name_ar ?? "",
    latitude_deg: region?.latitude_deg ?? ("" as number | string),
    longitude_deg: region?.longitude_deg ?? ("" as number | string),
    is_active: region?.is_active ?? true,
  };
}

/** Adds a region, or changes or retires a known one. */
export function RegionDialog({ region, onClose }: { region: Region | null; onClose: () => void }) {
  const { t } = useTranslation("regions");
  const client = useQueryClient();
  const state = useServerForm({
    values: valuesOf(region),
    version: region?.version,
    submit: (values, { headers, changed }) => {
      const degrees = (value: number | string | undefined) => (value === "" ? null : value);
      if (!region) {
        const body = {
          name: values.name,
          name_ar: values.name_ar,
          latitude_deg: degrees(values.latitude_deg),
          longitude_deg: degrees(values.longitude_deg),
        };
        return ok(api.POST("/api/v1/regions", { body, headers }));
      }
      const body = { ...changed };
      if ("latitude_deg" in body) Object.assign(body, { latitude_deg: degrees(body.latitude_deg) });
      if ("longitude_deg" in body) Object.assign(body, { longitude_deg: degrees(body.longitude_deg) });
      const path = { region_id: region.id };
      return ok(api.PATCH("/api/v1/regions/{region_id}", { params: { path }, body, headers }));
    },
    onSaved: async () => {
      await client.invalidateQueries({ queryKey: listKey("/api/v1/regions") });
      onClose();
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
  return (
    <FormDialog opened onClose={onClose} title={region ? region.name : t("new")} state={state}>
      <FieldGrid>
        <TextInput label={t("name")} required data-autofocus {...state.field("name")} />
        <TextInput label={t("nameAr")} dir="rtl" lang="ar" {...state.field("name_ar")} />
        <QuantityInput unit="°" label={t("latitude")} decimalScale={5} {...state.field("latitude_deg")} />
        <QuantityInput unit="°" label={t("longitude")} decimalScale={5} {...state.field("longitude_deg")} />
        {region && (
          <Wide>
            <Switch
              label={t("active")}
              description={t("activeHint")}
              {...state.field("is_active", "checkbox")}
            />
          </Wide>
        )}
      </FieldGrid>
    </FormDialog>
  );
}
