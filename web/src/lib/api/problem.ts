import type { Words } from "@/lib/i18n/kept";

/** One refused field of a request. `field` is a dotted path such as `address` or `lines.2.quantity_kg`. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
  /** What the message names, by name. */
  facts?: Record<string, unknown>;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  request_id?: string;
  errors?: FieldProblem[];
  facts?: Record<string, unknown>;
}

/** What a refusal of the client says. It holds no sentence, since the language may change while it stands. */
export interface OwnWords {
  title: Words;
  message: Words;
}

/** A refusal by the server (RFC 9457), or one with status 0 where no answer came: `unreachable`, `late`, `unexpected`. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** The sentence of the server, in English; `problemMessage` gives that of the reader. */
  readonly detail: string;
  readonly errors: FieldProblem[];
  readonly requestId: string | undefined;
  /** Machine-readable figures and tokens that belong to the refusal. */
  readonly facts: Record<string, unknown>;
  /** After how many seconds another attempt may be made, where a limit on attempts was used up. */
  readonly retryAfterS: number | undefined;
  /** The client's own words, of a refusal that it makes itself. */
  readonly words: OwnWords | undefined;

  constructor(status: number, body: ProblemBody, words?: OwnWords) {
    super(body.detail || body.title || body.code || `HTTP ${status}`);
    this.name = "Problem";
    this.status = status;
    this.code = body.code ?? (status === 0 ? "unreachable" : `http_${status}`);
    this.title = body.title ?? "";
    this.detail = body.detail ?? "";
    this.errors = Array.isArray(body.errors) ? body.errors : [];
    this.requestId = body.request_id;
    this.facts = body.facts ?? {};
    const wait = this.facts.retry_after_s;
    this.retryAfterS = typeof wait === "number" ? wait : undefined;
    this.words = words;
  }

  /** True when the record was changed by somebody else since it was read. */
  get isStale(): boolean {
    return this.status === 412;
  }

  copy(): Problem {
    const { status, title, detail, code, requestId: request_id, errors, facts } = this;
    return new Problem(status, { title, detail, code, request_id, errors, facts }, this.words);
  }

  static async of(response: Response): Promise<Problem> {
    const type = response.headers.get("content-type") ?? "";
    if (!type.includes("json")) return new Problem(response.status, {});
    const body: unknown = await response.json().catch(() => null);
    return Problem.from(response.status, body);
  }

  static from(status: number, body: unknown): Problem {
    return new Problem(status, body !== null && typeof body === "object" ? (body as ProblemBody) : {});
  }

  static unreachable(cause: unknown): Problem {
    return Problem.without("unreachable", cause);
  }

  /** An answer that did not come in time; the request may have taken effect. */
  static late(cause: unknown): Problem {
    return Problem.without("late", cause);
  }

  /** A mistake of the client itself. */
  static unexpected(cause: unknown): Problem {
    return Problem.without("unexpected", cause);
  }

  private static without(code: string, cause: unknown): Problem {
    const problem = new Problem(0, { code });
    problem.cause = cause;
    return problem;
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem ? error : Problem.unexpected(error);
}
