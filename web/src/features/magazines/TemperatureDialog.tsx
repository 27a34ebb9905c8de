import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { QuantityInput } from "@/components/QuantityInput";
import { FieldGrid, FormDialog, Wide } from "@/components/ServerForm";
import { useServerForm } from "@/components/useServerForm";
import { api, ok } from "@/lib/api/client";
import { NewTemperature } from "@/lib/api/limits";
import { type Magazine, refreshMagazine } from "./data";
import classes from "./magazines.module.css";

/** Writes down what the thermometer shows now. */
export function TemperatureDialog({ magazine, onClose }: { magazine: Magazine; onClose: () => void }) {
  const { t } = useTranslation("magazines");
  const client = useQueryClient();
  // What is sent again after a lost answer is the same reading; another figure is another one.
  const attempt = useRef({ said: "", id: "" });
  const state = useServerForm({
    limits: NewTemperature,
    values: { celsius: "" as number | string, note: "" },
    submit: (values, { headers }) => {
      const said = JSON.stringify(values);
      if (attempt.current.said !== said) attempt.current = { said, id: crypto.randomUUID() };
      return ok(
        api.POST("/api/v1/magazines/{magazine_id}/temperatures", {
          params: { path: { magazine_id: magazine.id } },
          headers,
          body: { client_id: attempt.current.id, celsius: Number(values.celsius), note: values.note },
        }),
      );
    },
    onSaved: async () => {
      await refreshMagazine(client, magazine.id);
      onClose();
    },
  });
  return (
    <FormDialog opened onClose={onClose} title={t("noteTemperature")} state={state}>
      <div className={classes.large}>
        <FieldGrid>
          <QuantityInput label={t("temperature")} unit="°C" required {...state.field("celsius")} />
          <Wide>
            <TextInput label={t("note")} {...state.field("note")} />
          </Wide>
        </FieldGrid>
      </div>
    </FormDialog>
  );
}
