import { Select, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useCountryOptions } from "@/lib/lookups";
import { Wide } from "./ServerForm";
import type { ServerFormState } from "./useServerForm";

export type PersonValues = {
  first_name: string;
  last_name: string;
  phone_home: string;
  phone_resident: string;
  country_of_origin: string;
  address: string;
};

type PersonField = ServerFormState<PersonValues>["field"];

/** The name of a person. */
export function NameFields({ field }: { field: PersonField }) {
  const { t } = useTranslation("users");
  return (
    <>
      <TextInput label={t("firstName")} required autoComplete="off" {...field("first_name")} />
      <TextInput label={t("lastName")} required autoComplete="off" {...field("last_name")} />
    </>
  );
}

/** Telephone numbers, country of origin and residential address of a person. `beside` stands beside the country. */
export function ContactFields({ field, beside }: { field: PersonField; beside?: ReactNode }) {
  const { t } = useTranslation("users");
  const countries = useCountryOptions();
  const country = field("country_of_origin");
  return (
    <>
      <TextInput
        label={t("phoneHome")}
        description={t("phoneHint")}
        placeholder="+91 98765 43210"
        type="tel"
        dir="ltr"
        required
        autoComplete="off"
        {...field("phone_home")}
      />
      <TextInput
        label={t("phoneResident")}
        description={t("phoneHint")}
        placeholder="+968 9912 3456"
        type="tel"
        dir="ltr"
        required
        autoComplete="off"
        {...field("phone_resident")}
      />
      <Select
        label={t("country")}
        data={countries}
        searchable
        required
        allowDeselect={false}
        {...country}
        value={(country.value as string) || null}
        onChange={(code) => country.onChange(code ?? "")}
      />
      {beside}
      <Wide>
        <Textarea label={t("address")} required autosize minRows={2} {...field("address")} />
      </Wide>
    </>
  );
}
