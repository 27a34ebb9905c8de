import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { FormDialog } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { MagazineChange } from "@/lib/api/limits";
import { keepMagazine, type Magazine } from "./data";
import { MagazineFields } from "./MagazineFields";
import { sent, valuesOf } from "./values";

/** Changes a magazine. */
export function MagazineDialog({ magazine, onClose }: { magazine: Magazine; onClose: () => void }) {
  const { t } = useTranslation("magazines");
  const client = useQueryClient();
  const path = { magazine_id: magazine.id };
  const state = useServerForm({
    limits: MagazineChange,
    values: valuesOf(magazine),
    version: magazine.version,
    submit: (values, { headers, changed }) => {
      const whole = sent(values);
      // A distance and the claim that nothing is near are said together.
      const names = new Set([...Object.keys(changed), "not_near"]);
      const body = Object.fromEntries(Object.entries(whole).filter(([name]) => names.has(name)));
      return ok(api.PATCH("/api/v1/magazines/{magazine_id}", { params: { path }, body, headers }));
    },
    onSaved: async (saved) => {
      await keepMagazine(client, saved);
      onClose();
    },
    reload: async () => {
      const fresh = await ok(api.GET("/api/v1/magazines/{magazine_id}", { params: { path } }));
      client.setQueryData(["magazine", magazine.id], fresh);
      return { values: valuesOf(fresh), version: fresh.version };
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("editTitle")} state={state} size="lg">
      <MagazineFields state={state} />
    </FormDialog>
  );
}
