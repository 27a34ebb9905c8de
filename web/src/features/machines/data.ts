import type { QueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { listKey } from "@/components/list";
import type { Schema } from "@/lib/api/types";
import { fromOutline, toOutline, type Value } from "./outline";

export type Machine = Schema<"MachineDetail">;

export const machineStatuses = ["available", "in_use", "under_maintenance", "out_of_service"] as const;

/** What a machine form holds. */
export type MachineValues = {
  name: string;
  machine_type: string;
  model: string;
  manufacturer: string;
  serial_number: string;
  rig_number: string;
  plate_number: string;
  chassis_details: string;
  manufacturing_year: number | string;
  current_location: string;
  region_id: string | null;
  /** The technical facts as an outline. */
  specifications: string;
  machine_model_id: string | null;
  departs_because: string;
  warranty_until: string | null;
  warranty_engine_h: number | string;
};

export const newMachineValues: MachineValues = {
  name: "",
  machine_type: "",
  model: "",
  manufacturer: "",
  serial_number: "",
  rig_number: "",
  plate_number: "",
  chassis_details: "",
  manufacturing_year: "",
  current_location: "",
  region_id: null,
  specifications: "",
  machine_model_id: null,
  departs_because: "",
  warranty_until: null,
  warranty_engine_h: "",
};

export function valuesOf(machine: Machine): MachineValues {
  return {
    name: machine.name,
    machine_type: machine.machine_type,
    model: machine.model,
    manufacturer: machine.manufacturer,
    serial_number: machine.serial_number,
    rig_number: machine.rig_number,
    plate_number: machine.plate_number,
    chassis_details: machine.chassis_details,
    manufacturing_year: machine.manufacturing_year,
    current_location: machine.current_location,
    region_id: machine.region?.id ?? null,
    specifications: toOutline(machine.specifications as { [name: string]: Value }),
    machine_model_id: machine.machine_model?.id ?? null,
    departs_because: machine.departs_because,
    warranty_until: machine.warranty?.until ?? null,
    warranty_engine_h: machine.warranty?.engine_h ?? "",
  };
}

/** The facts of an outline that the form has found to be one. */
export function factsOf(text: string): Schema<"NewMachine">["specifications"] {
  const reading = fromOutline(text);
  return ("facts" in reading ? reading.facts : {}) as Schema<"NewMachine">["specifications"];
}

/** All values as the server takes them. */
export function sentAll(values: MachineValues) {
  return {
    ...values,
    region_id: values.region_id || null,
    manufacturing_year: Number(values.manufacturing_year),
    specifications: factsOf(values.specifications),
    machine_model_id: values.machine_model_id || null,
    warranty_until: values.warranty_until || null,
    warranty_engine_h: values.warranty_engine_h === "" ? null : Number(values.warranty_engine_h),
  };
}

/** What is wrong with the outline of the technical facts; for `useServerForm`. */
export function useOutlineCheck(): { specifications: (text: string) => string | null } {
  const { t } = useTranslation("machines");
  return {
    specifications: (text) => {
      const reading = fromOutline(text);
      return "fault" in reading
        ? t("outlineFault", { line: reading.fault.line, reason: t(`outline.${reading.fault.reason}`) })
        : null;
    },
  };
}

/** The changed values as the server takes them. */
export function sentChanges(changed: Partial<MachineValues>) {
  const { specifications, manufacturing_year, region_id, warranty_until, warranty_engine_h, ...texts } =
    changed;
  return {
    ...texts,
    ...(region_id !== undefined && { region_id: region_id || null }),
    ...(manufacturing_year !== undefined && { manufacturing_year: Number(manufacturing_year) }),
    ...(specifications !== undefined && { specifications: factsOf(specifications) }),
    ...(warranty_until !== undefined && { warranty_until: warranty_until || null }),
    ...(warranty_engine_h !== undefined && {
      warranty_engine_h: warranty_engine_h === "" ? null : Number(warranty_engine_h),
    }),
  };
}

/** Shows a machine as an answer of the server gave it, and has the lists read again. */
export async function keepMachine(client: QueryClient, machine: Machine): Promise<void> {
  client.setQueryData(["machine", machine.id], machine);
  await Promise.all([
    client.invalidateQueries({ queryKey: ["machine", machine.id, "timeline"] }),
    client.invalidateQueries({ queryKey: listKey("/api/v1/machines") }),
  ]);
}

/** Has a machine, its history and the lists read again, after something else has moved its status. */
export async function readMachineAgain(client: QueryClient, machineId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ["machine", machineId] }),
    client.invalidateQueries({ queryKey: listKey("/api/v1/machines") }),
    client.invalidateQueries({ queryKey: listKey("/api/v1/machine-assignments") }),
    client.invalidateQueries({ queryKey: ["machine-operators"] }),
  ]);
}

export const meterKinds = [
  "engine_h",
  "percussion_h",
  "compressor_h",
  "pump_h",
  "drilled_m",
  "driven_km",
] as const;

export const componentKinds = ["drifter", "head", "compressor", "engine", "pump"] as const;
export const componentStatuses = ["in_store", "fitted", "at_workshop", "scrapped"] as const;

/** Why a machine stands, in the order of choices. */
export const causes = [
  "service",
  "breakdown",
  "damage",
  "waiting_for_parts",
  "no_work",
  "client",
  "weather",
  "no_operator",
] as const;

/** What is topped up besides fuel, in the order in which it is shown. */
export const fluids = ["engine_oil_l", "hydraulic_oil_l", "coolant_l", "grease_kg"] as const;

export const unitOfFluid = (fluid: (typeof fluids)[number]) => (fluid === "grease_kg" ? "kg" : "l");
