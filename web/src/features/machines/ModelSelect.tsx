import { Select, type SelectProps } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, ok } from "@/lib/api/client";
import type { Schema } from "@/lib/api/types";

type Model = Schema<"MachineModelRow">;

/** Chooses one of the models of machines, found by maker, model or type; gives the whole of it. */
export function ModelSelect({
  known,
  onChoose,
  ...props
}: Omit<SelectProps, "onChange"> & {
  /** The one that is chosen already, for whom the first page of them may not be. */
  known?: { id: string; manufacturer: string; model: string } | null;
  onChoose: (model: Model | null) => void;
}) {
  const { t } = useTranslation("machines");
  const [text, setText] = useState("");
  const [search] = useDebouncedValue(text, 200);
  const query = { search, page_size: 50, sort: "manufacturer" };
  const found = useQuery({
    queryKey: ["list", "/api/v1/machine-models", "choice", query],
    queryFn: ({ signal }) => ok(api.GET("/api/v1/machine-models", { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
  const items = found.data?.items ?? [];
  const choices = items.map(({ id, manufacturer, model }) => ({
    value: id,
    label: `${manufacturer} ${model}`,
  }));
  if (known && !choices.some(({ value }) => value === known.id))
    choices.push({ value: known.id, label: `${known.manufacturer} ${known.model}` });
  return (
    <Select
      searchable
      clearable
      data={choices}
      // The server has searched already.
      filter={({ options }) => options}
      onSearchChange={(typed) => setText(choices.some(({ label }) => label === typed) ? "" : typed)}
      nothingFoundMessage={found.isFetching ? undefined : t("nothingFound")}
      {...props}
      onChange={(id) => onChoose(items.find((one) => one.id === id) ?? null)}
    />
  );
}
