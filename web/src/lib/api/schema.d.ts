// Generated from docs/openapi.json by `npm run api`. Do not edit.

export interface paths {
    "/api/v1/accessories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accessories
         * @description List accessories
         */
        get: operations["list_accessories"];
        put?: never;
        /**
         * Add an accessory
         * @description Add an accessory
         */
        post: operations["create_accessory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one accessory
         * @description Read one accessory
         */
        get: operations["get_accessory"];
        put?: never;
        post?: never;
        /**
         * Delete an accessory that has no history
         * @description Delete an accessory that has no history
         */
        delete: operations["delete_accessory"];
        options?: never;
        head?: never;
        /**
         * Change an accessory
         * @description Change an accessory
         */
        patch: operations["change_accessory"];
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add what was received to the stock
         * @description Add what was received to the stock
         */
        post: operations["add_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of an accessory */
        get: operations["list_accessory_attachments"];
        put?: never;
        /** Attach a file of an accessory */
        post: operations["attach_to_accessory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a file of an accessory */
        delete: operations["remove_accessory_attachment"];
        options?: never;
        head?: never;
        /** Change what a file is of an accessory */
        patch: operations["change_accessory_attachment"];
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/attachments/{attachment_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself of an accessory */
        get: operations["get_accessory_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/attachments/{attachment_id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its small picture of an accessory */
        get: operations["get_accessory_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/attachments/same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file of another record as well of an accessory */
        post: operations["attach_same_to_accessory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the comments on an accessory */
        get: operations["list_accessory_comments"];
        put?: never;
        /** Write a comment on an accessory */
        post: operations["comment_on_accessory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/comments/{comment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your comment on an accessory */
        put: operations["change_accessory_comment"];
        post?: never;
        /** Remove a comment on an accessory */
        delete: operations["remove_accessory_comment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the stock to what was counted
         * @description Set the stock to what was counted
         */
        post: operations["count_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what hangs on an accessory, and would keep it from being deleted
         * @description Read what hangs on an accessory, and would keep it from being deleted
         */
        get: operations["list_dependents_of_accessory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/discontinue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discontinue an accessory: what is left may be used up
         * @description Discontinue an accessory: what is left may be used up
         */
        post: operations["discontinue_accessory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand stock out to a machine
         * @description Hand stock out to a machine
         */
        post: operations["issue_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/mentionable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find people whom a comment may mention on an accessory */
        get: operations["list_accessory_mentionable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * StockNote that stock was carried to another location
         * @description StockNote that stock was carried to another location
         */
        post: operations["move_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accessory moves
         * @description List accessory moves
         */
        get: operations["list_accessory_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/moves/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export accessory moves
         * @description Export accessory moves
         */
        get: operations["export_accessory_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a discontinued accessory up again
         * @description Take a discontinued accessory up again
         */
        post: operations["reinstate_accessory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove from the stock, with a reason
         * @description Remove from the stock, with a reason
         */
        post: operations["remove_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List part reservations
         * @description List part reservations
         */
        get: operations["list_part_reservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/reservations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export part reservations
         * @description Export part reservations
         */
        get: operations["export_part_reservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/reserve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep stock for oneself until a day
         * @description Keep stock for oneself until a day
         */
        post: operations["reserve_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back what was issued and not used
         * @description Take back what was issued and not used
         */
        post: operations["return_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of an accessory's lifecycle, oldest first
         * @description Read the history of an accessory's lifecycle, oldest first
         */
        get: operations["get_accessory_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/{accessory_id}/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up what an accessory was used for in twelve months
         * @description Sum up what an accessory was used for in twelve months
         */
        get: operations["get_use_of_accessory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export accessories
         * @description Export accessories
         */
        get: operations["export_accessories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save a table of accessories, all of it or nothing
         * @description Save a table of accessories, all of it or nothing
         */
        post: operations["import_accessories"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/import/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what saving a table of accessories would do; nothing is saved
         * @description Say what saving a table of accessories would do; nothing is saved
         */
        post: operations["preview_accessory_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the stock in reach by category and by supplier
         * @description Sum up the stock in reach by category and by supplier
         */
        get: operations["get_inventory_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the accessories in reach by stock status
         * @description Count the accessories in reach by stock status
         */
        get: operations["get_stock_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accessories/use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up what the accessories in reach were used for
         * @description Sum up what the accessories in reach were used for
         */
        get: operations["get_use_of_accessories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List approval requests
         * @description List approval requests
         */
        get: operations["list_approval_requests"];
        put?: never;
        /**
         * Ask for the explosives of a site, as calculated
         * @description Ask for the explosives of a site, as calculated
         */
        post: operations["submit_approval_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one request with its lines and the stock of its store
         * @description Read one request with its lines and the stock of its store
         */
        get: operations["get_approval_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve, and reserve the stock
         * @description Approve, and reserve the stock
         */
        post: operations["approve_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back an own pending request
         * @description Take back an own pending request
         */
        post: operations["cancel_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand the reserved stock out to who fetches it for the site, first expiry first, in one movement
         * @description Hand the reserved stock out to who fetches it for the site, first expiry first, in one movement
         */
        post: operations["issue_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject, with a reason
         * @description Reject, with a reason
         */
        post: operations["reject_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for what is designed now; the request waits for a decision again, by somebody else
         * @description Ask for what is designed now; the request waits for a decision again, by somebody else
         */
        post: operations["take_design_over"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/{request_id}/withdraw-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back an approval before the issue; the reserved stock becomes free
         * @description Take back an approval before the issue; the reserved stock becomes free
         */
        post: operations["withdraw_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What must be confirmed before explosives are asked for
         * @description What must be confirmed before explosives are asked for
         */
        get: operations["get_checklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the sites and requesters by which the list can be narrowed
         * @description Read the sites and requesters by which the list can be narrowed
         */
        get: operations["get_request_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approval-requests/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export approval requests
         * @description Export approval requests
         */
        get: operations["export_approval_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit events
         * @description List audit events
         */
        get: operations["list_audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/{event_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one audit event with the values before and after
         * @description Read one audit event with the values before and after
         */
        get: operations["get_audit_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export audit events
         * @description Export audit events
         */
        get: operations["export_audit_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/records/{record_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List record events
         * @description List record events
         */
        get: operations["list_record_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/records/{record_id}/events/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export record events
         * @description Export record events
         */
        get: operations["export_record_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the audit trail is sealed, and whether its head agrees with the copy outside the database
         * @description How far the audit trail is sealed, and whether its head agrees with the copy outside the database
         */
        get: operations["get_audit_verification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/vocabulary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events and resources that occur in the audit trail
         * @description The events and resources that occur in the audit trail
         */
        get: operations["get_audit_vocabulary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/enrolment/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the new passkey and finish signing in
         * @description Keep the new passkey and finish signing in
         */
        post: operations["enrol_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/enrolment/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the browser is to make a passkey from, while signing in
         * @description What the browser is to make a passkey from, while signing in
         */
        post: operations["offer_enrolment_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/enrolment/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put the authenticator app in force and finish signing in
         * @description Put the authenticator app in force and finish signing in
         */
        post: operations["enrol_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/enrolment/totp-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret for an authenticator app, while signing in
         * @description A new secret for an authenticator app, while signing in
         */
        post: operations["offer_enrolment_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, with roles and rights
         * @description Who is signed in, with roles and rights
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change own language, theme, time zone, units and pinned pages
         * @description Change own language, theme, time zone, units and pinned pages
         */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/v1/auth/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a code by mail; the answer is the same whether the address has an account or not
         * @description Ask for a code by mail; the answer is the same whether the address has an account or not
         */
        post: operations["request_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-reset/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether a one-time code is valid, and until when
         * @description Whether a one-time code is valid, and until when
         */
        post: operations["verify_password_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a new password must have
         * @description What a new password must have
         */
        get: operations["get_password_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the refresh cookie for a new access token
         * @description Exchange the refresh cookie for a new access token
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which second factors I have
         * @description Which second factors I have
         */
        get: operations["get_own_second_factors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep a new passkey
         * @description Keep a new passkey
         */
        put: operations["add_own_passkey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * What the browser is to make a passkey from
         * @description What the browser is to make a passkey from
         */
        put: operations["offer_own_passkey"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/passkeys/{passkey_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove one of my passkeys
         * @description Remove one of my passkeys
         */
        post: operations["remove_own_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * New recovery codes in place of the old ones
         * @description New recovery codes in place of the old ones
         */
        put: operations["renew_recovery_codes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put the authenticator app in force
         * @description Put the authenticator app in force
         */
        put: operations["confirm_own_totp"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/totp-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * A new secret for an authenticator app; in force once a code of it was given
         * @description A new secret for an authenticator app; in force once a code of it was given
         */
        put: operations["offer_own_totp"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove the authenticator app
         * @description Remove the authenticator app
         */
        post: operations["remove_own_totp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own live sessions: on which device, from which address, last seen when
         * @description Own live sessions: on which device, from which address, last seen when
         */
        get: operations["list_own_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of one's own sessions at once, on whatever device
         * @description End one of one's own sessions at once, on whatever device
         */
        delete: operations["end_own_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all of one's own sessions but this one
         * @description End all of one's own sessions but this one
         */
        post: operations["end_own_other_sessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/set-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password with a one-time code; ends all sessions and lifts a lock
         * @description Set a password with a one-time code; ends all sessions and lifts a lock
         */
        post: operations["set_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail address and password
         * @description Sign in with e-mail address and password
         *
         *     Where a second factor is asked for, the answer is 401 with the code `second_factor_required` or
         *     `second_factor_enrolment`; its `facts` hold the `challenge`, the token for the next step, and the `methods`.
         */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish signing in with a code of the authenticator app, or a recovery code
         * @description Finish signing in with a code of the authenticator app, or a recovery code
         */
        post: operations["sign_in_with_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish signing in, or sign in, with a passkey
         * @description Finish signing in, or sign in, with a passkey
         */
        post: operations["sign_in_with_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in/passkey-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the browser has to sign to sign in with a passkey, after the password or instead of it
         * @description What the browser has to sign to sign in with a passkey, after the password or instead of it
         */
        post: operations["ask_for_sign_in_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session at once, everywhere its tokens are used
         * @description End this session at once, everywhere its tokens are used
         */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify an access token and its session, and read its claims
         * @description Verify an access token and its session, and read its claims
         */
        get: operations["validate_token"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Own saved views of all lists
         * @description Own saved views of all lists
         */
        get: operations["list_saved_views"];
        put?: never;
        /**
         * Keep search, filters, sort and columns of a list under a name
         * @description Keep search, filters, sort and columns of a list under a name
         */
        post: operations["create_saved_view"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/views/{view_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an own saved view
         * @description Delete an own saved view
         */
        delete: operations["delete_saved_view"];
        options?: never;
        head?: never;
        /**
         * Rename an own saved view, set it anew, or make it the default of its list
         * @description Rename an own saved view, set it anew, or make it the default of its list
         */
        patch: operations["change_saved_view"];
        trace?: never;
    };
    "/api/v1/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The backups in the folder, newest first, with the plan that they follow
         * @description The backups in the folder, newest first, with the plan that they follow
         */
        get: operations["list_backups"];
        put?: never;
        /**
         * Take a backup now; the answer is the job that does it
         * @description Take a backup now; the answer is the job that does it
         */
        post: operations["take_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what is known about one backup
         * @description Read what is known about one backup
         */
        get: operations["get_backup"];
        put?: never;
        post?: never;
        /**
         * Delete a backup
         * @description Delete a backup
         */
        delete: operations["delete_backup"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{name}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a backup
         * @description Download a backup
         */
        get: operations["download_backup"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{name}/prove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove a backup again by restoring it into a scratch database
         * @description Prove a backup again by restoring it into a scratch database
         */
        post: operations["prove_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/backups/{name}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a backup in the place of all present data; everybody has to sign in again afterwards
         * @description Put a backup in the place of all present data; everybody has to sign in again afterwards
         */
        post: operations["restore_backup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calculations/{calculation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one charge calculation
         * @description Read one charge calculation
         */
        get: operations["get_calculation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checklist-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the checklist templates
         * @description List the checklist templates
         */
        get: operations["list_checklist_templates"];
        put?: never;
        /**
         * Add a checklist template
         * @description Add a checklist template
         */
        post: operations["create_checklist_template"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/checklist-templates/{template_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a checklist template with its groups
         * @description Read a checklist template with its groups
         */
        get: operations["get_checklist_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a checklist template; what was filled in before keeps what it asked
         * @description Change a checklist template; what was filled in before keeps what it asked
         */
        patch: operations["change_checklist_template"];
        trace?: never;
    };
    "/api/v1/countries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every country of ISO 3166-1 with its names and its calling code
         * @description Every country of ISO 3166-1 with its names and its calling code
         */
        get: operations["list_countries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/default-loading-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List default loading rules
         * @description List default loading rules
         */
        get: operations["list_default_loading_rules"];
        put?: never;
        /**
         * Say how holes of some diameters are charged where nobody has decided for their site
         * @description Say how holes of some diameters are charged where nobody has decided for their site
         */
        post: operations["create_default_rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/default-loading-rules/{rule_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one default rule
         * @description Read one default rule
         */
        get: operations["get_default_rule"];
        /**
         * Put another default rule in the place of one; calculations that there are stay
         * @description Put another default rule in the place of one; calculations that there are stay
         */
        put: operations["change_default_rule"];
        post?: never;
        /**
         * Delete a default rule; calculations that were made by it stay
         * @description Delete a default rule; calculations that were made by it stay
         */
        delete: operations["delete_default_rule"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/default-loading-rules/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export default loading rules
         * @description Export default loading rules
         */
        get: operations["export_default_loading_rules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List fault reports
         * @description List fault reports
         */
        get: operations["list_fault_reports"];
        put?: never;
        /**
         * Report a fault of a machine; again under the same client id it is the same report
         * @description Report a fault of a machine; again under the same client id it is the same report
         */
        post: operations["report_fault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one fault report
         * @description Read one fault report
         */
        get: operations["get_fault_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an order of a fault report, or take it into one
         * @description Make an order of a fault report, or take it into one
         */
        post: operations["accept_fault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of a fault report */
        get: operations["list_fault_report_attachments"];
        put?: never;
        /** Attach a file of a fault report */
        post: operations["attach_to_fault_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a file of a fault report */
        delete: operations["remove_fault_report_attachment"];
        options?: never;
        head?: never;
        /** Change what a file is of a fault report */
        patch: operations["change_fault_report_attachment"];
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/attachments/{attachment_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself of a fault report */
        get: operations["get_fault_report_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/attachments/{attachment_id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its small picture of a fault report */
        get: operations["get_fault_report_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/attachments/same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file of another record as well of a fault report */
        post: operations["attach_same_to_fault_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the comments on a fault report */
        get: operations["list_fault_report_comments"];
        put?: never;
        /** Write a comment on a fault report */
        post: operations["comment_on_fault_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/comments/{comment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your comment on a fault report */
        put: operations["change_fault_report_comment"];
        post?: never;
        /** Remove a comment on a fault report */
        delete: operations["remove_fault_report_comment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/defer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Defer a fault that does not stop the machine
         * @description Defer a fault that does not stop the machine
         */
        post: operations["defer_fault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dismiss a fault report that needs no work
         * @description Dismiss a fault report that needs no work
         */
        post: operations["dismiss_fault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/mentionable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find people whom a comment may mention on a fault report */
        get: operations["list_fault_report_mentionable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a fault report into the one that it repeats
         * @description Merge a fault report into the one that it repeats
         */
        post: operations["merge_fault"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/{fault_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a fault report, oldest first
         * @description Read the history of a fault report, oldest first
         */
        get: operations["get_fault_report_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fault-reports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export fault reports
         * @description Export fault reports
         */
        get: operations["export_fault_reports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service is up and reaches its database.
         * @description Whether the service is up and reaches its database.
         *
         *     `status` is `ok`, `warning` (`reason` is `disk_low`) or `degraded` (`disk_full`: reading goes on, writing does not).
         *     503 `database_unavailable` when the database does not answer within two seconds.
         */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List holes
         * @description List holes
         */
        get: operations["list_holes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holes/{hole_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a hole with its drill points
         * @description Read a hole with its drill points
         */
        get: operations["get_hole"];
        put?: never;
        post?: never;
        /**
         * Delete a hole that is not drilled
         * @description Delete a hole that is not drilled
         */
        delete: operations["delete_hole"];
        options?: never;
        head?: never;
        /**
         * Change a hole
         * @description Change a hole
         */
        patch: operations["change_hole"];
        trace?: never;
    };
    "/api/v1/holes/{hole_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a hole as drilled, or correct its measured depth
         * @description Mark a hole as drilled, or correct its measured depth
         */
        post: operations["complete_hole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holes/{hole_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take back that a hole is drilled
         * @description Take back that a hole is drilled
         */
        post: operations["reopen_hole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holes/{hole_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read when a hole was drilled and opened again, oldest first
         * @description Read when a hole was drilled and opened again, oldest first
         */
        get: operations["get_hole_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/holes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export holes
         * @description Export holes
         */
        get: operations["export_holes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an import: columns, options, what was found, and how far it is
         * @description Read an import: columns, options, what was found, and how far it is
         */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Say how the file is meant, and read it again
         * @description Say how the file is meant, and read it again
         */
        patch: operations["change_import"];
        trace?: never;
    };
    "/api/v1/imports/{import_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the reading or saving of a large file; nothing of it is kept
         * @description Stop the reading or saving of a large file; nothing of it is kept
         */
        post: operations["cancel_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/pattern": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the holes of a file by column, for a plan before they are saved
         * @description Read the holes of a file by column, for a plan before they are saved
         */
        get: operations["get_import_pattern"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a file aside without saving it
         * @description Put a file aside without saving it
         */
        post: operations["reject_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Page through the rows of a file as they were read, with the errors of each
         * @description Page through the rows of a file as they were read, with the errors of each
         */
        get: operations["list_import_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{import_id}/save": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Save the holes of a file
         * @description Save the holes of a file
         */
        post: operations["save_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description List jobs
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one background job: own jobs, or any with the right
         * @description Read one background job: own jobs, or any with the right
         */
        get: operations["get_job"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a background job to stop
         * @description Ask a background job to stop
         */
        post: operations["cancel_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The workbook that an export of yours has made in the background
         * @description The workbook that an export of yours has made in the background
         */
        get: operations["get_job_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that one has seen how one's own job ended; the notification of it is then read
         * @description Say that one has seen how one's own job ended; the notification of it is then read
         */
        post: operations["see_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export jobs
         * @description Export jobs
         */
        get: operations["export_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-movements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List ledger movements
         * @description List ledger movements
         */
        get: operations["list_ledger_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-movements/{movement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one movement with its entries
         * @description Read one movement with its entries
         */
        get: operations["get_ledger_movement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger-movements/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export ledger movements
         * @description Export ledger movements
         */
        get: operations["export_ledger_movements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/low-stock-accessories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List low stock accessories
         * @description List low stock accessories
         */
        get: operations["list_low_stock_accessories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/low-stock-accessories/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export low stock accessories
         * @description Export low stock accessories
         */
        get: operations["export_low_stock_accessories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List machine assignments
         * @description List machine assignments
         */
        get: operations["list_machine_assignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-assignments/{assignment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one assignment of a machine
         * @description Read one assignment of a machine
         */
        get: operations["get_machine_assignment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change until when an assignment runs, or its note
         * @description Change until when an assignment runs, or its note
         */
        patch: operations["change_machine_assignment"];
        trace?: never;
    };
    "/api/v1/machine-assignments/{assignment_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an assignment, or call off one that has not begun
         * @description End an assignment, or call off one that has not begun
         */
        post: operations["end_machine_assignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-assignments/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export machine assignments
         * @description Export machine assignments
         */
        get: operations["export_machine_assignments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-labels.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Labels of the named machines as PDF, or of all in the fleet, each with a code that opens the machine
         * @description Labels of the named machines as PDF, or of all in the fleet, each with a code that opens the machine
         */
        get: operations["get_machine_labels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List machine models
         * @description List machine models
         */
        get: operations["list_machine_models"];
        put?: never;
        /**
         * Add a model of machines
         * @description Add a model of machines
         */
        post: operations["create_machine_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one model of machines
         * @description Read one model of machines
         */
        get: operations["get_machine_model"];
        put?: never;
        post?: never;
        /**
         * Delete a model that no machine is of
         * @description Delete a model that no machine is of
         */
        delete: operations["delete_machine_model"];
        options?: never;
        head?: never;
        /**
         * Change a model of machines, and with it what its machines are called
         * @description Change a model of machines, and with it what its machines are called
         */
        patch: operations["change_machine_model"];
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of a machine model */
        get: operations["list_machine_model_attachments"];
        put?: never;
        /** Attach a file of a machine model */
        post: operations["attach_to_machine_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a file of a machine model */
        delete: operations["remove_machine_model_attachment"];
        options?: never;
        head?: never;
        /** Change what a file is of a machine model */
        patch: operations["change_machine_model_attachment"];
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}/attachments/{attachment_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself of a machine model */
        get: operations["get_machine_model_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}/attachments/{attachment_id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its small picture of a machine model */
        get: operations["get_machine_model_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}/attachments/same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file of another record as well of a machine model */
        post: operations["attach_same_to_machine_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the comments on a machine model */
        get: operations["list_machine_model_comments"];
        put?: never;
        /** Write a comment on a machine model */
        post: operations["comment_on_machine_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}/comments/{comment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your comment on a machine model */
        put: operations["change_machine_model_comment"];
        post?: never;
        /** Remove a comment on a machine model */
        delete: operations["remove_machine_model_comment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what refers to a model, and would keep it from being deleted
         * @description Read what refers to a model, and would keep it from being deleted
         */
        get: operations["list_dependents_of_model"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}/mentionable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find people whom a comment may mention on a machine model */
        get: operations["list_machine_model_mentionable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models/{model_id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a model a service, and with it each of its machines that has the meter
         * @description Give a model a service, and with it each of its machines that has the meter
         */
        post: operations["add_service_to_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-models/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export machine models
         * @description Export machine models
         */
        get: operations["export_machine_models"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who may be given a machine, and has which one now
         * @description Who may be given a machine, and has which one now
         */
        get: operations["list_machine_operators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who has which machine until when, of four weeks if no others are given
         * @description Read who has which machine until when, of four weeks if no others are given
         */
        get: operations["get_fleet_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List machine requests
         * @description List machine requests
         */
        get: operations["list_machine_requests"];
        put?: never;
        /**
         * Ask for machines for a project
         * @description Ask for machines for a project
         */
        post: operations["request_machines"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-requests/{machine_request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one request for machines
         * @description Read one request for machines
         */
        get: operations["get_machine_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-requests/{machine_request_id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a request by choosing its machines
         * @description Approve a request by choosing its machines
         */
        post: operations["approve_machine_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-requests/{machine_request_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a request for machines
         * @description Cancel a request for machines
         */
        post: operations["cancel_machine_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-requests/{machine_request_id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject a request for machines
         * @description Reject a request for machines
         */
        post: operations["reject_machine_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-requests/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export machine requests
         * @description Export machine requests
         */
        get: operations["export_machine_requests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-services/{interval_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Let a service come round no more
         * @description Let a service come round no more
         */
        delete: operations["remove_service"];
        options?: never;
        head?: never;
        /**
         * Change how often a service comes round
         * @description Change how often a service comes round
         */
        patch: operations["change_service"];
        trace?: never;
    };
    "/api/v1/machine-services/{interval_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a service was done
         * @description Note that a service was done
         */
        post: operations["note_service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machine-services/{interval_id}/follow-model": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a service that departs from the model follow it again
         * @description Let a service that departs from the model follow it again
         */
        post: operations["follow_model"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List machines
         * @description List machines
         */
        get: operations["list_machines"];
        put?: never;
        /**
         * Add a machine
         * @description Add a machine
         */
        post: operations["create_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one machine
         * @description Read one machine
         */
        get: operations["get_machine"];
        put?: never;
        post?: never;
        /**
         * Delete a machine that has no history
         * @description Delete a machine that has no history
         */
        delete: operations["delete_machine"];
        options?: never;
        head?: never;
        /**
         * Change a machine
         * @description Change a machine
         */
        patch: operations["change_machine"];
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign a machine to a project, an operator, or both
         * @description Assign a machine to a project, an operator, or both
         */
        post: operations["assign_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of a machine */
        get: operations["list_machine_attachments"];
        put?: never;
        /** Attach a file of a machine */
        post: operations["attach_to_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a file of a machine */
        delete: operations["remove_machine_attachment"];
        options?: never;
        head?: never;
        /** Change what a file is of a machine */
        patch: operations["change_machine_attachment"];
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/attachments/{attachment_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself of a machine */
        get: operations["get_machine_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/attachments/{attachment_id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its small picture of a machine */
        get: operations["get_machine_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/attachments/same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file of another record as well of a machine */
        post: operations["attach_same_to_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the comments on a machine */
        get: operations["list_machine_comments"];
        put?: never;
        /** Write a comment on a machine */
        post: operations["comment_on_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/comments/{comment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your comment on a machine */
        put: operations["change_machine_comment"];
        post?: never;
        /** Remove a comment on a machine */
        delete: operations["remove_machine_comment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what hangs on a machine, and would keep it from being deleted
         * @description Read what hangs on a machine, and would keep it from being deleted
         */
        get: operations["list_dependents_of_machine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/maintain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a machine to maintenance
         * @description Send a machine to maintenance
         */
        post: operations["maintain_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/make-available": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a machine can work again
         * @description Say that a machine can work again
         */
        post: operations["make_available_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/mentionable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find people whom a comment may mention on a machine */
        get: operations["list_machine_mentionable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/meter-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest readings of a meter, and what it moved between them without an entry
         * @description The newest readings of a meter, and what it moved between them without an entry
         */
        get: operations["list_meter_readings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/meters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the meters of a machine say
         * @description What the meters of a machine say
         */
        get: operations["list_meters"];
        put?: never;
        /**
         * Give a machine a meter
         * @description Give a machine a meter
         */
        post: operations["add_meter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/meters/exchange": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that a meter was exchanged, or rolled over
         * @description Note that a meter was exchanged, or rolled over
         */
        post: operations["exchange_meter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a retired machine back into the fleet
         * @description Take a retired machine back into the fleet
         */
        post: operations["reinstate_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire a machine, which stays for its history
         * @description Retire a machine, which stays for its history
         */
        post: operations["retire_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The services of a machine, and what is left until each
         * @description The services of a machine, and what is left until each
         */
        get: operations["list_services"];
        put?: never;
        /**
         * Give a machine a service that comes round by one of its meters
         * @description Give a machine a service that comes round by one of its meters
         */
        post: operations["add_service"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/take-out-of-service": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a machine out of service
         * @description Take a machine out of service
         */
        post: operations["take_out_of_service_machine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a machine's status, oldest first
         * @description Read the history of a machine's status, oldest first
         */
        get: operations["get_machine_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/{machine_id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log what a machine did, or what its meters display
         * @description Log what a machine did, or what its meters display
         */
        post: operations["record_usage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/by-number/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one machine by its number
         * @description Read one machine by its number
         */
        get: operations["get_machine_by_number"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/by-operator/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the machine that a person works with now
         * @description Read the machine that a person works with now
         */
        get: operations["get_machine_of_operator"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export machines
         * @description Export machines
         */
        get: operations["export_machines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/mine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the machine that one works with now, or null
         * @description Read the machine that one works with now, or null
         */
        get: operations["get_my_machine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/mine/meters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the meters of the machine say that one works with now
         * @description What the meters of the machine say that one works with now
         */
        get: operations["list_my_meters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/machines/mine/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest entries of the machine that one works with now
         * @description The newest entries of the machine that one works with now
         */
        get: operations["list_my_usage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How mail is sent, and the kinds of mail
         * @description How mail is sent, and the kinds of mail
         */
        get: operations["get_mailbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mails
         * @description List mails
         */
        get: operations["list_mails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{mail_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one mail; the body of one that carries a secret is withheld
         * @description Read one mail; the body of one that carries a secret is withheld
         */
        get: operations["get_mail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{mail_id}/send-again": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a failed mail again from the start
         * @description Try a failed mail again from the start
         */
        post: operations["send_mail_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export mails
         * @description Export mails
         */
        get: operations["export_mails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a restore is refusing everybody at present, and how far it is
         * @description Whether a restore is refusing everybody at present, and how far it is
         */
        get: operations["get_maintenance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what forms of maintenance choose from
         * @description Read what forms of maintenance choose from
         */
        get: operations["get_maintenance_choices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Add up what work orders cost within a period
         * @description Add up what work orders cost within a period
         */
        get: operations["get_maintenance_costs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the work orders by state
         * @description Count the work orders by state
         */
        get: operations["get_order_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the key figures of maintenance for a period
         * @description Read the key figures of maintenance for a period
         */
        get: operations["get_maintenance_figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/figures/over-time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the key figures of maintenance week by week or month by month
         * @description Read the key figures of maintenance week by week or month by month
         */
        get: operations["get_maintenance_figures_over_time"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/my-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what waits for the technician who asks
         * @description Read what waits for the technician who asks
         */
        get: operations["get_technician_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/order-costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List order costs
         * @description List order costs
         */
        get: operations["list_order_costs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/order-costs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export order costs
         * @description Export order costs
         */
        get: operations["export_order_costs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how the machines stand and what has to be done about them
         * @description Read how the machines stand and what has to be done about them
         */
        get: operations["get_fleet_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/maintenance/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how many hours of work each technician has in the coming weeks
         * @description Read how many hours of work each technician has in the coming weeks
         */
        get: operations["get_workload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/model-services/{model_interval_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a service off a model, and off the machines that don't depart from it
         * @description Take a service off a model, and off the machines that don't depart from it
         */
        delete: operations["remove_service_of_model"];
        options?: never;
        head?: never;
        /**
         * Change how often a service of a model comes round
         * @description Change how often a service of a model comes round
         */
        patch: operations["change_service_of_model"];
        trace?: never;
    };
    "/api/v1/my/drilling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the sites that I drill, with how far each is; those with work left come first
         * @description Read the sites that I drill, with how far each is; those with work left come first
         */
        get: operations["get_my_drilling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my projects
         * @description List my projects
         */
        get: operations["list_my_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/projects/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export my projects
         * @description Export my projects
         */
        get: operations["export_my_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List my sites
         * @description List my sites
         */
        get: operations["list_my_sites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my/sites/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export my sites
         * @description Export my sites
         */
        get: operations["export_my_sites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description List notifications
         */
        get: operations["list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one of my notifications as read
         * @description Mark one of my notifications as read
         */
        post: operations["read_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export notifications
         * @description Export notifications
         */
        get: operations["export_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By which channels I am told about what
         * @description By which channels I am told about what
         */
        get: operations["list_notification_preferences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/preferences/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Choose the channels of one kind of notification
         * @description Choose the channels of one kind of notification
         */
        put: operations["choose_notification_channels"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all of my notifications as read
         * @description Mark all of my notifications as read
         */
        post: operations["read_all_notifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of my notifications are unread (at most 100 are counted), and when to ask again
         * @description How many of my notifications are unread (at most 100 are counted), and when to ask again
         */
        get: operations["count_unread_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/part-reservations/{reservation_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back what a reservation still keeps
         * @description Give back what a reservation still keeps
         */
        post: operations["release_reservation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the check of a machine before this shift, or go on with it
         * @description Begin the check of a machine before this shift, or go on with it
         */
        post: operations["begin_prestart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-checks/{check_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a check before a shift
         * @description Read a check before a shift
         */
        get: operations["get_prestart_check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-checks/{check_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of a prestart check */
        get: operations["list_prestart_check_attachments"];
        put?: never;
        /** Attach a file of a prestart check */
        post: operations["attach_to_prestart_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-checks/{check_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a file of a prestart check */
        delete: operations["remove_prestart_check_attachment"];
        options?: never;
        head?: never;
        /** Change what a file is of a prestart check */
        patch: operations["change_prestart_check_attachment"];
        trace?: never;
    };
    "/api/v1/prestart-checks/{check_id}/attachments/{attachment_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself of a prestart check */
        get: operations["get_prestart_check_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-checks/{check_id}/attachments/{attachment_id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its small picture of a prestart check */
        get: operations["get_prestart_check_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-checks/{check_id}/attachments/same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file of another record as well of a prestart check */
        post: operations["attach_same_to_prestart_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-checks/{check_id}/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the checklists of a prestart check */
        get: operations["list_prestart_check_checklists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-checks/{check_id}/checklists/{checklist_id}/answers/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer an item of a checklist of a prestart check */
        put: operations["answer_prestart_check_checklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-checks/{check_id}/checklists/{checklist_id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Complete a checklist of a prestart check */
        put: operations["sign_prestart_check_checklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the machines that are checked before the shift, with what is open on them
         * @description List the machines that are checked before the shift, with what is open on them
         */
        get: operations["list_prestart_machines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prestart-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List which checklist comes before the shifts of which machines
         * @description List which checklist comes before the shifts of which machines
         */
        get: operations["list_prestart_rules"];
        /**
         * Say which checklist comes before the shifts of machines of a type
         * @description Say which checklist comes before the shifts of machines of a type
         */
        put: operations["rule_prestart"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List products
         * @description List products
         */
        get: operations["list_products"];
        put?: never;
        /**
         * Add a product
         * @description Add a product
         */
        post: operations["create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{product_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one product
         * @description Read one product
         */
        get: operations["get_product"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export products
         * @description Export products
         */
        get: operations["export_products"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the own profile
         * @description Read the own profile
         */
        get: operations["get_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the own profile; a mail tells of it
         * @description Change the own profile; a mail tells of it
         */
        patch: operations["change_profile"];
        trace?: never;
    };
    "/api/v1/profile/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set a new password in exchange for the present one; all other sessions end
         * @description Set a new password in exchange for the present one; all other sessions end
         */
        put: operations["change_own_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects
         * @description List projects
         */
        get: operations["list_projects"];
        put?: never;
        /**
         * Create a project
         * @description Create a project
         */
        post: operations["create_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one project
         * @description Read one project
         */
        get: operations["get_project"];
        put?: never;
        post?: never;
        /**
         * Delete a project on which no site hangs
         * @description Delete a project on which no site hangs
         */
        delete: operations["delete_project"];
        options?: never;
        head?: never;
        /**
         * Change a project
         * @description Change a project
         */
        patch: operations["change_project"];
        trace?: never;
    };
    "/api/v1/projects/{project_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a project that is completed or cancelled
         * @description Archive a project that is completed or cancelled
         */
        post: operations["archive_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a project
         * @description Cancel a project
         */
        post: operations["cancel_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a project
         * @description Complete a project
         */
        post: operations["complete_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what hangs on a project, before it is deleted
         * @description List what hangs on a project, before it is deleted
         */
        get: operations["list_project_dependents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold a project
         * @description Hold a project
         */
        post: operations["hold_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people assigned to a project, with since when and by whom
         * @description List the people assigned to a project, with since when and by whom
         */
        get: operations["list_project_members"];
        put?: never;
        /**
         * Assign a person to a project
         * @description Assign a person to a project
         */
        post: operations["add_project_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End the assignment of a person to a project
         * @description End the assignment of a person to a project
         */
        delete: operations["remove_project_member"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a project
         * @description Resume a project
         */
        post: operations["resume_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a project
         * @description Start a project
         */
        post: operations["start_project"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a project: status and members, oldest first
         * @description Read the history of a project: status and members, oldest first
         */
        get: operations["get_project_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List project candidates
         * @description List project candidates
         */
        get: operations["list_project_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/candidates/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export project candidates
         * @description Export project candidates
         */
        get: operations["export_project_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/creators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who can create projects here, for those who can't
         * @description Who can create projects here, for those who can't
         */
        get: operations["list_project_creators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export projects
         * @description Export projects
         */
        get: operations["export_projects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count the projects by status
         * @description Count the projects by status
         */
        get: operations["get_project_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List regions
         * @description List regions
         */
        get: operations["list_regions"];
        put?: never;
        /**
         * Add a region
         * @description Add a region
         */
        post: operations["create_region"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one region
         * @description Read one region
         */
        get: operations["get_region"];
        put?: never;
        post?: never;
        /**
         * Delete a region that nothing refers to
         * @description Delete a region that nothing refers to
         */
        delete: operations["delete_region"];
        options?: never;
        head?: never;
        /**
         * Change a region
         * @description Change a region
         */
        patch: operations["change_region"];
        trace?: never;
    };
    "/api/v1/regions/{region_id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many accounts, projects, stores and machines refer to a region
         * @description How many accounts, projects, stores and machines refer to a region
         */
        get: operations["list_region_dependents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{region_id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer a retired region again
         * @description Offer a retired region again
         */
        post: operations["reactivate_region"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{region_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Offer a region no more for anything new; what is in it stays
         * @description Offer a region no more for anything new; what is in it stays
         */
        post: operations["retire_region"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/active": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All active regions, for choices and filters
         * @description All active regions, for choices and filters
         */
        get: operations["list_active_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export regions
         * @description Export regions
         */
        get: operations["export_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reservations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reservations
         * @description List reservations
         */
        get: operations["list_reservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reservations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export reservations
         * @description Export reservations
         */
        get: operations["export_reservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/rights": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every right that a role may have, by module and operation
         * @description Every right that a role may have, by module and operation
         */
        get: operations["list_rights"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All roles with their rights and how many people have them
         * @description All roles with their rights and how many people have them
         */
        get: operations["list_roles"];
        put?: never;
        /**
         * Create a role
         * @description Create a role
         */
        post: operations["create_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles/{role_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one role
         * @description Read one role
         */
        get: operations["get_role"];
        put?: never;
        post?: never;
        /**
         * Delete a role that nobody has
         * @description Delete a role that nobody has
         */
        delete: operations["delete_role"];
        options?: never;
        head?: never;
        /**
         * Change a role; it counts from the next request of everybody who has it
         * @description Change a role; it counts from the next request of everybody who has it
         */
        patch: operations["change_role"];
        trace?: never;
    };
    "/api/v1/roles/{role_id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a predefined role the rights that it came with
         * @description Give a predefined role the rights that it came with
         */
        post: operations["reset_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All runtime settings with type, default and value in force
         * @description All runtime settings with type, default and value in force
         */
        get: operations["list_settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Return a runtime setting to its default
         * @description Return a runtime setting to its default
         */
        delete: operations["reset_setting"];
        options?: never;
        head?: never;
        /**
         * Change a runtime setting; it is in force at once
         * @description Change a runtime setting; it is in force at once
         */
        patch: operations["change_setting"];
        trace?: never;
    };
    "/api/v1/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sites
         * @description List sites
         */
        get: operations["list_sites"];
        put?: never;
        /**
         * Create a site in a project
         * @description Create a site in a project
         */
        post: operations["create_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one site
         * @description Read one site
         */
        get: operations["get_site"];
        put?: never;
        post?: never;
        /**
         * Delete a site with its drill and blast data; `confirmed` repeats the confirmation that its dependents give
         * @description Delete a site with its drill and blast data; `confirmed` repeats the confirmation that its dependents give
         */
        delete: operations["delete_site"];
        options?: never;
        head?: never;
        /**
         * Change a site
         * @description Change a site
         */
        patch: operations["change_site"];
        trace?: never;
    };
    "/api/v1/sites/{site_id}/approve-pattern": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve the drill pattern of a site; send the version of the pattern that you looked at as If-Match
         * @description Approve the drill pattern of a site; send the version of the pattern that you looked at as If-Match
         */
        post: operations["approve_pattern"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Archive a site
         * @description Archive a site
         */
        post: operations["archive_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/blast-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The blast report of a site for the screen, with its drawings
         * @description The blast report of a site for the screen, with its drawings
         */
        get: operations["get_blast_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/blast-report-printing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the last printing that you asked for is
         * @description How far the last printing that you asked for is
         */
        get: operations["get_blast_report_printing"];
        put?: never;
        /**
         * Have the blast report printed in the background
         * @description Have the blast report printed in the background
         */
        post: operations["start_blast_report_printing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/blast-report-printing.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The PDF of the last printing that you asked for
         * @description The PDF of the last printing that you asked for
         */
        get: operations["get_printed_blast_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/blast-report.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The blast report of a site as PDF; of a very large shot it is printed in the background instead
         * @description The blast report of a site as PDF; of a very large shot it is printed in the background instead
         */
        get: operations["get_blast_report_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/calculate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge every hole of a site anew; charges set by hand stay, and so do masses that came with holes
         * @description Charge every hole of a site anew; charges set by hand stay, and so do masses that came with holes
         */
        post: operations["calculate_charges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/calculations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List calculations
         * @description List calculations
         */
        get: operations["list_calculations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/calculations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export calculations
         * @description Export calculations
         */
        get: operations["export_calculations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a site
         * @description Cancel a site
         */
        post: operations["cancel_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charge-overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the charge of some holes by hand
         * @description Set the charge of some holes by hand
         */
        post: operations["set_charge_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charge-overrides/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go back to the calculated charge of some holes
         * @description Go back to the calculated charge of some holes
         */
        post: operations["drop_charge_override"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charge-summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The loading rule of a site and the totals of its newest calculation
         * @description The loading rule of a site and the totals of its newest calculation
         */
        get: operations["get_charge_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List charges
         * @description List charges
         */
        get: operations["list_charges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charges/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export charges
         * @description Export charges
         */
        get: operations["export_charges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/charges/replace-given": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge the holes that came with masses of their own by the rule instead
         * @description Charge the holes that came with masses of their own by the rule instead
         */
        post: operations["replace_given_masses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a site on which nothing was fired, with the reason; its books must be empty
         * @description End a site on which nothing was fired, with the reason; its books must be empty
         */
        post: operations["complete_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/complete-drilling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report the drilling of a site as complete
         * @description Report the drilling of a site as complete
         */
        post: operations["complete_drilling"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/confirm-simulation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm that the firing sequence was looked at and is right; send its design_version as If-Match
         * @description Confirm that the firing sequence was looked at and is right; send its design_version as If-Match
         */
        post: operations["confirm_simulation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Notes beside the record of a fired shot, oldest first
         * @description Notes beside the record of a fired shot, oldest first
         */
        get: operations["list_corrections"];
        put?: never;
        /**
         * Note beside the record of a fired shot what was really so; the report prints it
         * @description Note beside the record of a fired shot what was really so; the report prints it
         */
        post: operations["add_correction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what hangs on a site, before it is deleted
         * @description List what hangs on a site, before it is deleted
         */
        get: operations["list_site_dependents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/drilling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how far a site is drilled
         * @description Read how far a site is drilled
         */
        get: operations["get_drilling"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is to be remarked about the holes, the charges and the tie-up of a site, in one list, errors first
         * @description What is to be remarked about the holes, the charges and the tie-up of a site, in one list, errors first
         */
        get: operations["get_findings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/fire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the shot as fired; what was loaded leaves the books as blasted
         * @description Record the shot as fired; what was loaded leaves the books as blasted
         */
        post: operations["fire_shot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a site on hold
         * @description Put a site on hold
         */
        post: operations["hold_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/holes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List site holes
         * @description List site holes
         */
        get: operations["list_site_holes"];
        put?: never;
        /**
         * Add a hole
         * @description Add a hole
         */
        post: operations["create_hole"];
        /**
         * Delete all holes of a site
         * @description Delete all holes of a site
         */
        delete: operations["delete_all_holes"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/holes/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add many holes, all or none
         * @description Add many holes, all or none
         */
        post: operations["create_holes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/holes/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark many holes as drilled to their design length
         * @description Mark many holes as drilled to their design length
         */
        post: operations["complete_holes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/holes/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export site holes
         * @description Export site holes
         */
        get: operations["export_site_holes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description List imports
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Send a drill file; nothing is saved before it is confirmed
         * @description Send a drill file; nothing is saved before it is confirmed
         */
        post: operations["start_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/imports/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export imports
         * @description Export imports
         */
        get: operations["export_imports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/loading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Planned and loaded masses by hole
         * @description Planned and loaded masses by hole
         */
        get: operations["get_loading"];
        /**
         * Record what went into some holes; repeating replaces
         * @description Record what went into some holes; repeating replaces
         */
        put: operations["record_loading"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/loading-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keep the loading rule of a site and charge its holes by it
         * @description Keep the loading rule of a site and charge its holes by it
         */
        put: operations["set_loading_rule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/loading/as-planned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the planned charge for every hole that has no record yet
         * @description Record the planned charge for every hole that has no record yet
         */
        post: operations["record_loading_as_planned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/milestones/completed/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the completion of the site, with the reason, while nothing rests on it */
        post: operations["take_back_completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/milestones/operator_completed/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the completion of drilling, with the reason, while nothing rests on it */
        post: operations["take_back_operator_completed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/milestones/pattern_approved/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the approval of the pattern, with the reason, while nothing rests on it */
        post: operations["take_back_pattern_approved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/milestones/simulation_confirmed/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back the confirmation of the simulation, with the reason, while nothing rests on it */
        post: operations["take_back_simulation_confirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/pattern": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read all holes of a site by column, for a plan
         * @description Read all holes of a site by column, for a plan
         */
        get: operations["get_pattern"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/ready-to-blast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare a site ready to blast
         * @description Declare a site ready to blast
         */
        post: operations["ready_to_blast_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/reconcile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain what is left, and close the shot and the site
         * @description Explain what is left, and close the shot and the site
         */
        post: operations["reconcile_shot"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/reconciliation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Planned, drawn, loaded, returned and written off, by product
         * @description Planned, drawn, loaded, returned and written off, by product
         */
        get: operations["get_reconciliation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a site
         * @description Resume a site
         */
        post: operations["resume_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring what was not loaded back into a store
         * @description Bring what was not loaded back into a store
         */
        post: operations["return_leftovers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the setup of a site
         * @description Begin the setup of a site
         */
        post: operations["set_up_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a site
         * @description Start a site
         */
        post: operations["start_site"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/supply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a request for a site would ask for, and what each store of its region can give
         * @description What a request for a site would ask for, and what each store of its region can give
         */
        get: operations["get_site_supply"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/tie-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Connections and starting holes of a site
         * @description Connections and starting holes of a site
         */
        get: operations["get_tie_up"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/tie-up/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply operations to the tie-up, all or none; send the version that you read, or 0, as If-Match
         * @description Apply operations to the tie-up, all or none; send the version that you read, or 0, as If-Match
         */
        post: operations["edit_tie_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a site: status and milestones, oldest first
         * @description Read the history of a site: status and milestones, oldest first
         */
        get: operations["get_site_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/timing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Firing times, maximum instantaneous charge and findings of a site. Whoever has its pattern names the version of
         * @description Firing times, maximum instantaneous charge and findings of a site. Whoever has its pattern names the version of
         *     it, and is not sent the holes again while that is in force
         */
        get: operations["get_timing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/{site_id}/way": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The way of a shot from its pattern to its report: what is done, by whom, what is next, and what is in its way
         * @description The way of a shot from its pattern to its report: what is done, by whom, what is next, and what is in its way
         */
        get: operations["get_way"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sites/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export sites
         * @description Export sites
         */
        get: operations["export_sites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock lots
         * @description List stock lots
         */
        get: operations["list_stock_lots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-lots/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export stock lots
         * @description Export stock lots
         */
        get: operations["export_stock_lots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stock moves
         * @description List stock moves
         */
        get: operations["list_stock_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stock-moves/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export stock moves
         * @description Export stock moves
         */
        get: operations["export_stock_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storage-locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List storage locations
         * @description List storage locations
         */
        get: operations["list_storage_locations"];
        put?: never;
        /**
         * Add a storage location
         * @description Add a storage location
         */
        post: operations["create_location"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/storage-locations/{location_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a storage location that nothing refers to
         * @description Delete a storage location that nothing refers to
         */
        delete: operations["delete_location"];
        options?: never;
        head?: never;
        /**
         * Rename a storage location or put it within another
         * @description Rename a storage location or put it within another
         */
        patch: operations["change_location"];
        trace?: never;
    };
    "/api/v1/storage-locations/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export storage locations
         * @description Export storage locations
         */
        get: operations["export_storage_locations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store-transactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List store transactions
         * @description List store transactions
         */
        get: operations["list_store_transactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/store-transactions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export store transactions
         * @description Export store transactions
         */
        get: operations["export_store_transactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List stores
         * @description List stores
         */
        get: operations["list_stores"];
        put?: never;
        /**
         * Add a store
         * @description Add a store
         */
        post: operations["create_store"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{store_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one store with its stock by product
         * @description Read one store with its stock by product
         */
        get: operations["get_store"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a store
         * @description Change a store
         */
        patch: operations["change_store"];
        trace?: never;
    };
    "/api/v1/stores/{store_id}/decommission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an empty store for good
         * @description Close an empty store for good
         */
        post: operations["decommission_store"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{store_id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stock a store from a batch in the central warehouse
         * @description Stock a store from a batch in the central warehouse
         */
        post: operations["receive_into_store"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{store_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen a store after maintenance
         * @description Reopen a store after maintenance
         */
        post: operations["reopen_store"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/{store_id}/start-maintenance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a store for maintenance
         * @description Close a store for maintenance
         */
        post: operations["start_maintenance_store"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export stores
         * @description Export stores
         */
        get: operations["export_stores"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/possible-managers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people who may be put in charge of a store
         * @description List the people who may be put in charge of a store
         */
        get: operations["list_possible_store_managers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stores/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum up the stores in reach
         * @description Sum up the stores in reach
         */
        get: operations["get_store_statistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List usage entries
         * @description List usage entries
         */
        get: operations["list_usage_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage-entries/{entry_id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an entry back, and put another in its place
         * @description Take an entry back, and put another in its place
         */
        post: operations["correct_usage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/usage-entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export usage entries
         * @description Export usage entries
         */
        get: operations["export_usage_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description List users
         */
        get: operations["list_users"];
        put?: never;
        /**
         * Create an account; its owner is mailed a one-time code for setting the password
         * @description Create an account; its owner is mailed a one-time code for setting the password
         */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one account
         * @description Read one account
         */
        get: operations["get_user"];
        put?: never;
        post?: never;
        /**
         * Delete the account of somebody who has done nothing yet
         * @description Delete the account of somebody who has done nothing yet
         */
        delete: operations["delete_user"];
        options?: never;
        head?: never;
        /**
         * Change an account; its owner is told by mail
         * @description Change an account; its owner is told by mail
         */
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/users/{user_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an inactive or suspended account
         * @description Open an inactive or suspended account
         */
        post: operations["activate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account and end its sessions; history stays
         * @description Close an account and end its sessions; history stays
         */
        post: operations["deactivate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What hangs on a person and so forbids to delete the account
         * @description What hangs on a person and so forbids to delete the account
         */
        get: operations["list_user_dependents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of an account's status, oldest first
         * @description Read the history of an account's status, oldest first
         */
        get: operations["get_user_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/password-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a one-time code with which the person sets a password
         * @description Issue a one-time code with which the person sets a password
         */
        post: operations["issue_password_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a person has second factors
         * @description Whether a person has second factors
         */
        get: operations["get_user_second_factor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove the second factors of somebody who has lost them; ends their sessions
         * @description Remove the second factors of somebody who has lost them; ends their sessions
         */
        post: operations["reset_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/send-welcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mail a new one-time code to somebody who has not set a password yet
         * @description Mail a new one-time code to somebody who has not set a password yet
         */
        post: operations["send_welcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account for a time and end its sessions
         * @description Close an account for a time and end its sessions
         */
        post: operations["suspend_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift the lock that wrong passwords have caused
         * @description Lift the lock that wrong passwords have caused
         */
        post: operations["unlock_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export users
         * @description Export users
         */
        get: operations["export_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warehouse-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List warehouse batches
         * @description List warehouse batches
         */
        get: operations["list_warehouse_batches"];
        put?: never;
        /**
         * Receive a batch from a supplier into the central warehouse
         * @description Receive a batch from a supplier into the central warehouse
         */
        post: operations["receive_warehouse_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warehouse-batches/{batch_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one batch
         * @description Read one batch
         */
        get: operations["get_warehouse_batch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warehouse-batches/{batch_id}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Quarantine a batch, wherever its stock lies
         * @description Quarantine a batch, wherever its stock lies
         */
        post: operations["quarantine_warehouse_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warehouse-batches/{batch_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a batch from quarantine
         * @description Release a batch from quarantine
         */
        post: operations["release_warehouse_batch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warehouse-batches/{batch_id}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take stock of a batch off the books, such as what has expired and was destroyed
         * @description Take stock of a batch off the books, such as what has expired and was destroyed
         */
        post: operations["write_off_stock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/warehouse-batches/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export warehouse batches
         * @description Export warehouse batches
         */
        get: operations["export_warehouse_batches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List work orders
         * @description List work orders
         */
        get: operations["list_work_orders"];
        put?: never;
        /**
         * Add a work order
         * @description Add a work order
         */
        post: operations["create_work_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one work order
         * @description Read one work order
         */
        get: operations["get_work_order"];
        put?: never;
        post?: never;
        /**
         * Delete a work order on which nothing hangs
         * @description Delete a work order on which nothing hangs
         */
        delete: operations["delete_work_order"];
        options?: never;
        head?: never;
        /**
         * Change a work order
         * @description Change a work order
         */
        patch: operations["change_work_order"];
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the files of a work order */
        get: operations["list_work_order_attachments"];
        put?: never;
        /** Attach a file of a work order */
        post: operations["attach_to_work_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/attachments/{attachment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a file of a work order */
        delete: operations["remove_work_order_attachment"];
        options?: never;
        head?: never;
        /** Change what a file is of a work order */
        patch: operations["change_work_order_attachment"];
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/attachments/{attachment_id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself of a work order */
        get: operations["get_work_order_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/attachments/{attachment_id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its small picture of a work order */
        get: operations["get_work_order_thumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/attachments/same": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file of another record as well of a work order */
        post: operations["attach_same_to_work_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an order
         * @description Cancel an order
         */
        post: operations["cancel_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/checklists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the checklists of a work order */
        get: operations["list_work_order_checklists"];
        put?: never;
        /** Add a checklist of a work order */
        post: operations["add_work_order_checklist"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/checklists/{checklist_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a checklist of a work order */
        delete: operations["remove_work_order_checklist"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/checklists/{checklist_id}/answers/{item_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer an item of a checklist of a work order */
        put: operations["answer_work_order_checklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/checklists/{checklist_id}/answers/{item_id}/follow-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an order of what was found not in order; again it is the same order
         * @description Make an order of what was found not in order; again it is the same order
         */
        post: operations["follow_up_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/checklists/{checklist_id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Complete a checklist of a work order */
        put: operations["sign_work_order_checklist"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the machine of an order free of explosives
         * @description Confirm the machine of an order free of explosives
         */
        post: operations["clear_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the costs of a completed order
         * @description Close the costs of a completed order
         */
        post: operations["close_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the comments on a work order */
        get: operations["list_work_order_comments"];
        put?: never;
        /** Write a comment on a work order */
        post: operations["comment_on_work_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/comments/{comment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change your comment on a work order */
        put: operations["change_work_order_comment"];
        post?: never;
        /** Remove a comment on a work order */
        delete: operations["remove_work_order_comment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an order: the machine works again
         * @description Complete an order: the machine works again
         */
        post: operations["complete_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/dependents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what hangs on a work order
         * @description Read what hangs on a work order
         */
        get: operations["get_work_order_dependents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note an invoice for an order
         * @description Note an invoice for an order
         */
        post: operations["add_invoice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/labour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note hours worked on an order
         * @description Note hours worked on an order
         */
        post: operations["add_labour"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/lines/{line_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take hours or an invoice of an order back
         * @description Take hours or an invoice of an order back
         */
        delete: operations["remove_cost_line"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/mentionable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find people whom a comment may mention on a work order */
        get: operations["list_work_order_mentionable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the parts of an order
         * @description Read the parts of an order
         */
        get: operations["list_order_parts"];
        put?: never;
        /**
         * Plan a part of an order
         * @description Plan a part of an order
         */
        post: operations["plan_order_part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/parts/{part_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take a part off an order for which none was issued
         * @description Take a part off an order for which none was issued
         */
        delete: operations["remove_order_part"];
        options?: never;
        head?: never;
        /**
         * Plan another quantity of a part of an order
         * @description Plan another quantity of a part of an order
         */
        patch: operations["change_order_part"];
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/parts/{part_id}/issue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand out a part of an order
         * @description Hand out a part of an order
         */
        post: operations["issue_order_part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/parts/{part_id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give back what is kept of a part for an order
         * @description Give back what is kept of a part for an order
         */
        post: operations["release_order_part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/parts/{part_id}/reserve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep for an order what of a part is needed and free
         * @description Keep for an order what of a part is needed and free
         */
        post: operations["reserve_order_part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/parts/{part_id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring back what was issued for an order and not used
         * @description Bring back what was issued for an order and not used
         */
        post: operations["return_order_part"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the work of an order rest, saying what it waits for
         * @description Let the work of an order rest, saying what it waits for
         */
        post: operations["pause_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with the work of an order
         * @description Go on with the work of an order
         */
        post: operations["resume_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin the work of an order
         * @description Begin the work of an order
         */
        post: operations["start_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/{order_id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the history of a work order, oldest first
         * @description Read the history of a work order, oldest first
         */
        get: operations["get_work_order_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/work-orders/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export work orders
         * @description Export work orders
         */
        get: operations["export_work_orders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AcceptFault
         * @description Either a new order, or one of the same machine that is open.
         */
        AcceptFault: {
            order?: components["schemas"]["OrderContent"] | null;
            /** Order Id */
            order_id?: string | null;
        };
        /**
         * AccessoryChange
         * @description Only the fields that are sent are changed. The quantity is none of them: it moves by the ledger.
         */
        AccessoryChange: {
            /** Barcode */
            barcode?: string;
            category?: components["schemas"]["Category"];
            cost?: components["schemas"]["PartCost"] | null;
            description?: components["schemas"]["PartText"];
            expected_on?: components["schemas"]["ComingDay"] | null;
            /** Is Critical */
            is_critical?: boolean;
            lead_time_days?: components["schemas"]["LeadDays"] | null;
            /** Location Id */
            location_id?: string | null;
            minimum?: components["schemas"]["PartLevel"];
            name?: components["schemas"]["PartName"];
            on_order?: components["schemas"]["PartLevel"];
            part_number?: components["schemas"]["PartNumber"];
            /** Region Id */
            region_id?: string | null;
            /** Suppliers */
            suppliers?: components["schemas"]["SupplierLine"][];
            unit?: components["schemas"]["Unit"];
        };
        /** AccessoryDetail */
        AccessoryDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Available */
            available: number;
            /** Average Cost */
            average_cost: number | null;
            /** Barcode */
            barcode: string;
            category: components["schemas"]["Category"];
            /** Cost */
            cost: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /** Expected On */
            expected_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Counted */
            is_counted: boolean;
            /** Is Critical */
            is_critical: boolean;
            /** Lead Days */
            lead_days: number;
            /** Lead Time Days */
            lead_time_days: number | null;
            location: components["schemas"]["LocationReference"] | null;
            /** Minimum */
            minimum: number;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** On Order */
            on_order: number;
            /** Part Number */
            part_number: string;
            /** Places */
            places: components["schemas"]["HoldingPlace"][];
            /** Quantity */
            quantity: number;
            region: components["schemas"]["Reference"] | null;
            /** Reserved */
            reserved: number;
            status: components["schemas"]["Lifecycle"];
            stock_status: components["schemas"]["StockStatus"];
            /** Suggested Quantity */
            suggested_quantity: number;
            /** Suppliers */
            suppliers: components["schemas"]["SupplierDetail"][];
            unit: components["schemas"]["Unit"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Use Per Day */
            use_per_day: number;
            /** Value */
            value: number;
            /** Version */
            version: number;
        };
        /** AccessoryFilters */
        AccessoryFilters: {
            /** Barcode */
            barcode?: string | null;
            /** Category */
            category?: components["schemas"]["Category"][] | null;
            /** Is Critical */
            is_critical?: boolean | null;
            /** Location Id */
            location_id?: string | null;
            /** Quantity From */
            quantity_from?: number | null;
            /** Quantity To */
            quantity_to?: number | null;
            /** Region Id */
            region_id?: string | null;
            /** Stock Status */
            stock_status?: components["schemas"]["StockStatus"][] | null;
            /** Supplier */
            supplier?: string | null;
        };
        /**
         * AccessoryRow
         * @description `cost` is what one is bought for, `average_cost` what those in stock have cost, `value` that of all of them.
         */
        AccessoryRow: {
            /** Available */
            available: number;
            /** Average Cost */
            average_cost: number | null;
            /** Barcode */
            barcode: string;
            category: components["schemas"]["Category"];
            /** Cost */
            cost: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /** Expected On */
            expected_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Critical */
            is_critical: boolean;
            /** Lead Time Days */
            lead_time_days: number | null;
            /** Location Path */
            location_path: string | null;
            /** Minimum */
            minimum: number;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** On Order */
            on_order: number;
            /** Part Number */
            part_number: string;
            /** Quantity */
            quantity: number;
            /** Region Id */
            region_id: string | null;
            /** Region Name */
            region_name: string | null;
            /** Reserved */
            reserved: number;
            stock_status: components["schemas"]["StockStatus"];
            /** Suppliers */
            suppliers: string;
            unit: components["schemas"]["Unit"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Value */
            value: number;
            /** Version */
            version: number;
        };
        /** AccessoryRowExportParams */
        AccessoryRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name, part_number, category, quantity, available, minimum, updated_at, stock_status, number.
             * @default name
             */
            sort: string;
        };
        /** AccessoryRowListParams */
        AccessoryRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name, part_number, category, quantity, available, minimum, updated_at, stock_status, number.
             * @default name
             */
            sort: string;
        };
        /**
         * AccountKind
         * @description Where explosive can be. Whatever has left the books is in one of the last four.
         * @enum {string}
         */
        AccountKind: "supplier" | "batch" | "transit" | "store_lot" | "site" | "blast" | "returned" | "destroyed" | "loss";
        /**
         * ActiveRegion
         * @description A region as a choice; coordinates in degrees, WGS 84.
         */
        ActiveRegion: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Latitude Deg */
            latitude_deg: string | null;
            /** Longitude Deg */
            longitude_deg: string | null;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
        };
        ActualHours: number | string;
        AdditionalData: {
            [key: string]: components["schemas"]["JsonValue"];
        };
        Address: string;
        /** AllHoleFilters */
        AllHoleFilters: {
            completed_from?: components["schemas"]["From"] | null;
            completed_to?: components["schemas"]["Until"] | null;
            created_from?: components["schemas"]["From"] | null;
            created_to?: components["schemas"]["Until"] | null;
            /** Hole Type */
            hole_type?: string | null;
            /** Is Completed */
            is_completed?: boolean | null;
            /** Project Id */
            project_id?: string | null;
            /** Site Id */
            site_id?: string | null;
        };
        /**
         * AnchorState
         * @description How the newest head that was written outside the database compares with the database.
         * @enum {string}
         */
        AnchorState: "matches" | "differs" | "missing";
        /**
         * AnfoProperties
         * @description Measured properties of an ANFO batch.
         */
        AnfoProperties: {
            bulk_strength_percent?: components["schemas"]["Strength"] | null;
            density_g_cm3: components["schemas"]["Density"];
            /**
             * Fume Class
             * @default
             */
            fume_class: string;
            /**
             * Grade
             * @default
             */
            grade: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "anfo" | "heavy_anfo";
            /**
             * Sensitization Type
             * @default
             */
            sensitization_type: string;
            velocity_of_detonation_m_s: components["schemas"]["Detonation"];
            weight_strength_percent?: components["schemas"]["Strength"] | null;
        };
        /** AnswerDetail */
        AnswerDetail: {
            /**
             * Answered At
             * Format: date-time
             */
            answered_at: string;
            /** By Name */
            by_name: string;
            /** Figure */
            figure: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string;
            /** Photo Id */
            photo_id: string | null;
            /** Text */
            text: string;
            verdict: components["schemas"]["Verdict"];
        };
        AnswerFigure: number | string;
        /**
         * AnswerKind
         * @description How an item is answered: by in order, not in order or does not apply; by a figure; by words.
         * @enum {string}
         */
        AnswerKind: "check" | "figure" | "text";
        AnswerNote: string;
        AnswerText: string;
        /** Approval */
        Approval: {
            /** Machine Ids */
            machine_ids: string[];
            /** @default  */
            note: components["schemas"]["DecisionNote"];
        };
        /** ApprovalDetail */
        ApprovalDetail: {
            /** Additional Data */
            additional_data: {
                [key: string]: unknown;
            };
            /** Allowed Actions */
            allowed_actions: string[];
            approval_type: components["schemas"]["ApprovalType"];
            /** Assessments */
            assessments: {
                [key: string]: components["schemas"]["Assessment"];
            };
            /** Blasting At */
            blasting_at: string | null;
            /** Blocked Actions */
            blocked_actions: components["schemas"]["Blocked"][];
            /** Decided At */
            decided_at: string | null;
            decided_by: components["schemas"]["Reference"] | null;
            /** Decision Reason */
            decision_reason: string;
            /** @description None once the request is over. */
            design: components["schemas"]["DesignBeside"] | null;
            /** Environmental Checklist */
            environmental_checklist: string[];
            /** Expected Usage On */
            expected_usage_on: string | null;
            /** History */
            history: components["schemas"]["Step"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Issued At */
            issued_at: string | null;
            issued_by: components["schemas"]["Reference"] | null;
            /** Lines */
            lines: components["schemas"]["ApprovalLineRow"][];
            /**
             * Lots
             * @description What is reserved, or was issued; empty before the approval.
             */
            lots: components["schemas"]["IssueLot"][];
            /** Movement Id */
            movement_id: string | null;
            /** Notes */
            notes: string;
            /** Number */
            number: string;
            priority: components["schemas"]["Priority"];
            project: components["schemas"]["Reference"];
            /** Received By Name */
            received_by_name: string;
            /** Region */
            region: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            requested_by: components["schemas"]["Reference"];
            /** Safety Checklist */
            safety_checklist: string[];
            site: components["schemas"]["Reference"];
            status: components["schemas"]["ApprovalStatus"];
            store: components["schemas"]["Reference"];
            /** Store Address */
            store_address: string;
            /** Taken Over At */
            taken_over_at: string | null;
            taken_over_by: components["schemas"]["Reference"] | null;
            /** Total Kg */
            total_kg: string;
            /** Version */
            version: number;
        };
        /** ApprovalFilters */
        ApprovalFilters: {
            /** Approval Type */
            approval_type?: components["schemas"]["ApprovalType"][] | null;
            /** Priority */
            priority?: components["schemas"]["Priority"][] | null;
            /** Requested By Id */
            requested_by_id?: string | null;
            requested_from?: components["schemas"]["From"] | null;
            requested_to?: components["schemas"]["Until"] | null;
            /** Site Id */
            site_id?: string | null;
            /** Status */
            status?: components["schemas"]["ApprovalStatus"][] | null;
            /** Store Id */
            store_id?: string | null;
        };
        /** ApprovalLineRow */
        ApprovalLineRow: {
            /** Available Kg */
            available_kg: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Product Name */
            product_name: string;
            /** Quantity Kg */
            quantity_kg: string;
        };
        /** ApprovalRow */
        ApprovalRow: {
            approval_type: components["schemas"]["ApprovalType"];
            /** Decided At */
            decided_at: string | null;
            /** Expected Usage On */
            expected_usage_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Outdated */
            is_outdated: boolean;
            /** Is Own */
            is_own: boolean;
            /** Number */
            number: string;
            priority: components["schemas"]["Priority"];
            /** Project Name */
            project_name: string;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Requested By */
            requested_by: string;
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Site Name */
            site_name: string;
            status: components["schemas"]["ApprovalStatus"];
            /**
             * Store Id
             * Format: uuid
             */
            store_id: string;
            /** Store Name */
            store_name: string;
            /** Total Kg */
            total_kg: number;
        };
        /** ApprovalRowExportParams */
        ApprovalRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: own, number, status, priority, requested_at, expected_usage_on.
             * @default -own,-requested_at
             */
            sort: string;
        };
        /** ApprovalRowListParams */
        ApprovalRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: own, number, status, priority, requested_at, expected_usage_on.
             * @default -own,-requested_at
             */
            sort: string;
        };
        /** ApprovalSection */
        ApprovalSection: {
            /** Checklists */
            checklists: components["schemas"]["ChecklistSection"][];
            /** Facts */
            facts: components["schemas"]["Row"][];
        };
        /**
         * ApprovalStatus
         * @enum {string}
         */
        ApprovalStatus: "pending" | "approved" | "rejected" | "cancelled" | "expired" | "issued";
        /**
         * ApprovalType
         * @enum {string}
         */
        ApprovalType: "standard" | "emergency" | "maintenance" | "testing" | "research";
        ArabicName: string;
        Area: string;
        /** Assessment */
        Assessment: {
            /** Assessed By */
            assessed_by: string;
            /** Document */
            document: string;
        };
        /**
         * AssessmentBody
         * @description Who assessed something outside the platform, and the name or number of the document that says so.
         */
        AssessmentBody: {
            /** @default  */
            assessed_by: components["schemas"]["AssessmentText"];
            /** @default  */
            document: components["schemas"]["AssessmentText"];
        };
        AssessmentText: string;
        AssignedFrom: components["schemas"]["Moment"];
        AssignedUntil: components["schemas"]["Moment"];
        /**
         * AssignmentChange
         * @description Only the fields that are sent are changed.
         */
        AssignmentChange: {
            ends_at?: components["schemas"]["AssignedUntil"] | null;
            /** @default  */
            note: components["schemas"]["AssignmentNote"];
        };
        /** AssignmentDetail */
        AssignmentDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** End Reason */
            end_reason: string;
            /** Ends At */
            ends_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            machine: components["schemas"]["Reference"];
            /** Note */
            note: string;
            operator: components["schemas"]["Reference"] | null;
            project: components["schemas"]["Reference"] | null;
            /** Request Id */
            request_id: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Version */
            version: number;
        };
        /** AssignmentFilters */
        AssignmentFilters: {
            /** Is Over */
            is_over?: boolean | null;
            /** Machine Id */
            machine_id?: string | null;
            /** Operator Id */
            operator_id?: string | null;
            /** Project Id */
            project_id?: string | null;
            starts_from?: components["schemas"]["From"] | null;
            starts_to?: components["schemas"]["Until"] | null;
        };
        AssignmentNote: string;
        /** AssignmentRow */
        AssignmentRow: {
            /** End Reason */
            end_reason: string;
            /** Ends At */
            ends_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Name */
            machine_name: string;
            /** Machine Number */
            machine_number: string;
            /** Note */
            note: string;
            /** Operator Id */
            operator_id: string | null;
            /** Operator Name */
            operator_name: string | null;
            /** Project Id */
            project_id: string | null;
            /** Project Name */
            project_name: string | null;
            /** Request Id */
            request_id: string | null;
            /** Request Number */
            request_number: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Version */
            version: number;
        };
        /** AssignmentRowExportParams */
        AssignmentRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: starts_at, ends_at.
             * @default -starts_at
             */
            sort: string;
        };
        /** AssignmentRowListParams */
        AssignmentRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: starts_at, ends_at.
             * @default -starts_at
             */
            sort: string;
        };
        /**
         * AttachmentChange
         * @description Only the fields that are sent are changed.
         */
        AttachmentChange: {
            kind?: components["schemas"]["Kind"];
            title?: components["schemas"]["Title"];
            valid_until?: components["schemas"]["ValidUntil"] | null;
        };
        /**
         * AttachmentDetail
         * @description A file on a record. `days_left` is how many days it is valid after today, negative once it has expired.
         */
        AttachmentDetail: {
            /** By Id */
            by_id: string | null;
            /** By Name */
            by_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Days Left */
            days_left: number | null;
            /** File Name */
            file_name: string;
            /** Format */
            format: string;
            /** Height Px */
            height_px: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Picture */
            is_picture: boolean;
            /** Kind */
            kind: string;
            /** Size Bytes */
            size_bytes: number;
            /** Title */
            title: string;
            /** Valid Until */
            valid_until: string | null;
            /** Version */
            version: number;
            /** Width Px */
            width_px: number | null;
        };
        /**
         * AttachmentList
         * @description What hangs on a record, newest first, and what may be added: the kinds, media types and sizes; `allowed_actions`
         *     are add, change and remove.
         */
        AttachmentList: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Items */
            items: components["schemas"]["AttachmentDetail"][];
            /** Kinds */
            kinds: string[];
            /** Largest Bytes */
            largest_bytes: number;
            /** Media Types */
            media_types: string[];
            /** Most */
            most: number;
        };
        /**
         * AuditEventDetail
         * @description A change names only the fields that changed; a creation or deletion the whole row.
         */
        AuditEventDetail: {
            /** Actor Id */
            actor_id: string | null;
            /** Actor Name */
            actor_name: string | null;
            /** Address */
            address: string | null;
            /** After */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before */
            before: {
                [key: string]: unknown;
            } | null;
            /** Event */
            event: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Request Id */
            request_id: string | null;
            /** Resource */
            resource: string;
            /** Resource Id */
            resource_id: string;
            /** Session Id */
            session_id: string | null;
            /** Source */
            source: string | null;
        };
        /**
         * AuditEventFilters
         * @description `from` is within the range, `to` is not; each is a moment or a day of the mine.
         */
        AuditEventFilters: {
            /** Actor Id */
            actor_id?: string | null;
            /** Address */
            address?: string | null;
            /** Event */
            event?: string | null;
            from?: components["schemas"]["From"] | null;
            /** Request Id */
            request_id?: string | null;
            /** Resource */
            resource?: string | null;
            /** Resource Id */
            resource_id?: string | null;
            to?: components["schemas"]["Until"] | null;
        };
        /**
         * AuditEventRow
         * @description One line of the trail. `resource` is the table, `source` the door: api, a job, an event, or nothing for SQL.
         */
        AuditEventRow: {
            /** Actor Id */
            actor_id: string | null;
            /** Actor Name */
            actor_name: string | null;
            /** Address */
            address: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Event */
            event: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Request Id */
            request_id: string | null;
            /** Resource */
            resource: string;
            /** Resource Id */
            resource_id: string;
            /** Source */
            source: string | null;
        };
        /** AuditEventRowExportParams */
        AuditEventRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at.
             * @default -at
             */
            sort: string;
        };
        /** AuditEventRowListParams */
        AuditEventRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at.
             * @default -at
             */
            sort: string;
        };
        /** AuditVocabulary */
        AuditVocabulary: {
            /** Events */
            events: string[];
            /** Resources */
            resources: string[];
        };
        /**
         * BackupDetail
         * @description A backup in the folder of the server. Without `proven_at` it was never proven; `finding_count` says how much the
         *     proof found wrong, and `findings` are the first of that. `rows` are the rows of all tables together.
         */
        BackupDetail: {
            /** By */
            by: string;
            /** Bytes */
            bytes: number;
            /** Finding Count */
            finding_count: number;
            /** Findings */
            findings: string[];
            /** Installation */
            installation: string;
            /** Is Encrypted */
            is_encrypted: boolean;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /** Proven At */
            proven_at: string | null;
            /** Rows */
            rows: number;
            /** Seconds */
            seconds: number;
            /** Sha256 */
            sha256: string;
            /**
             * Taken At
             * Format: date-time
             */
            taken_at: string;
        };
        /**
         * BackupList
         * @description `running_job_id` names the backup, proof or restore that is under way.
         */
        BackupList: {
            /** Items */
            items: components["schemas"]["BackupDetail"][];
            plan: components["schemas"]["BackupPlan"];
            /** Running Job Id */
            running_job_id: string | null;
        };
        /**
         * BackupPlan
         * @description What is scheduled and kept, by the settings of the group `backup`. `is_encrypted`: new backups will be, with the
         *     key of the environment.
         */
        BackupPlan: {
            /** Folder */
            folder: string;
            /** Installation */
            installation: string;
            /** Is Encrypted */
            is_encrypted: boolean;
            /** Is Scheduled */
            is_scheduled: boolean;
            /** Keep Daily */
            keep_daily: number;
            /** Keep Monthly */
            keep_monthly: number;
            /** Keep Weekly */
            keep_weekly: number;
            /** Time */
            time: string;
        };
        /** BatchDetail */
        BatchDetail: {
            /** Allocated Kg */
            allocated_kg: number;
            /** Allowed Actions */
            allowed_actions: string[];
            /** Available Kg */
            available_kg: number;
            /** Batch Number */
            batch_number: string;
            /** Days Until Expiry */
            days_until_expiry: number;
            /**
             * Expires On
             * Format: date
             */
            expires_on: string;
            /** History */
            history: components["schemas"]["Step"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Expiring Soon */
            is_expiring_soon: boolean;
            /**
             * Manufactured On
             * Format: date
             */
            manufactured_on: string;
            /** Manufacturer Batch Number */
            manufacturer_batch_number: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            product_kind: components["schemas"]["ProductKind"];
            /** Product Name */
            product_name: string;
            /** Properties */
            properties: {
                [key: string]: unknown;
            };
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Received Kg */
            received_kg: number;
            /** Status */
            status: string;
            /** Storage Location */
            storage_location: string;
            /** Supplier */
            supplier: string;
            /** Total Kg */
            total_kg: number;
            /** Version */
            version: number;
        };
        /** BatchFilters */
        BatchFilters: {
            /** Batch Number */
            batch_number?: string | null;
            /** Days Left To */
            days_left_to?: number | null;
            expires_from?: components["schemas"]["Day"] | null;
            expires_to?: components["schemas"]["Day"] | null;
            /** Is Expiring Soon */
            is_expiring_soon?: boolean | null;
            kind?: components["schemas"]["ProductKind"] | null;
            manufactured_from?: components["schemas"]["Day"] | null;
            manufactured_to?: components["schemas"]["Day"] | null;
            /** Product Id */
            product_id?: string | null;
            /** Status */
            status?: components["schemas"]["ShownBatchStatus"][] | null;
            /** Supplier */
            supplier?: string | null;
        };
        /** BatchRow */
        BatchRow: {
            /** Allocated Kg */
            allocated_kg: number;
            /** Available Kg */
            available_kg: number;
            /** Batch Number */
            batch_number: string;
            /** Days Until Expiry */
            days_until_expiry: number;
            /**
             * Expires On
             * Format: date
             */
            expires_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Expiring Soon */
            is_expiring_soon: boolean;
            /**
             * Manufactured On
             * Format: date
             */
            manufactured_on: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            product_kind: components["schemas"]["ProductKind"];
            /** Product Name */
            product_name: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Received Kg */
            received_kg: number;
            status: components["schemas"]["ShownBatchStatus"];
            /** Storage Location */
            storage_location: string;
            /** Supplier */
            supplier: string;
            /** Total Kg */
            total_kg: number;
        };
        /** BatchRowExportParams */
        BatchRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: batch_number, product, supplier, manufactured_on, expires_on, received_at, total_kg, status.
             * @default expires_on
             */
            sort: string;
        };
        /** BatchRowListParams */
        BatchRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: batch_number, product, supplier, manufactured_on, expires_on, received_at, total_kg, status.
             * @default expires_on
             */
            sort: string;
        };
        BenchHeight: components["schemas"]["Number"];
        /**
         * BlastReport
         * @description Everything that one blast report states.
         */
        BlastReport: {
            /** Approvals */
            approvals: components["schemas"]["ReportApproval"][];
            /** Connections */
            connections: components["schemas"]["ReportConnection"][];
            /** Corrections */
            corrections: components["schemas"]["ReportCorrection"][];
            /** Explosives */
            explosives: components["schemas"]["ReportExplosive"][];
            /** Findings */
            findings: components["schemas"]["ReportFinding"][];
            /** Fired At */
            fired_at: string | null;
            /** Fired By */
            fired_by: string;
            /**
             * Generated At
             * Format: date-time
             */
            generated_at: string;
            /** Generated By */
            generated_by: string;
            /** Holes */
            holes: components["schemas"]["ReportHole"][];
            mic: components["schemas"]["ReportMic"] | null;
            /** Milestones */
            milestones: components["schemas"]["ReportMilestone"][];
            /** Misfires */
            misfires: string;
            /** Notes */
            notes: string;
            /** Products */
            products: string[];
            project: components["schemas"]["ReportProject"];
            /** Shot Number */
            shot_number: string;
            /** Signatures */
            signatures: components["schemas"]["ReportSignature"][];
            site: components["schemas"]["ReportSite"];
            /** Starts */
            starts: components["schemas"]["ReportStart"][];
            state: components["schemas"]["ReportState"];
            /** Time Zone */
            time_zone: string;
            /** Volumes */
            volumes: components["schemas"]["ReportVolume"][];
        };
        /**
         * BlastReportPreview
         * @description A blast report for the screen: `report` holds the data, `document` the same in words.
         *
         *     Drawings are SVG documents with sizes in millimetres; `mic_svg` is empty while there are no firing times.
         */
        BlastReportPreview: {
            /** Digest */
            digest: string;
            document: components["schemas"]["ReportDocument"];
            /** Document Number */
            document_number: string;
            /** Is Printed In Background */
            is_printed_in_background: boolean;
            /** Language */
            language: string;
            /** Mic Svg */
            mic_svg: string;
            /** Plan Svg */
            plan_svg: string;
            report: components["schemas"]["BlastReport"];
            /** Scale */
            scale: number;
            state: components["schemas"]["ReportState"];
        };
        /**
         * Blocked
         * @description A step that a person has the right to, and why it is not possible yet.
         */
        Blocked: {
            /** Code */
            code: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /** Message */
            message: string;
            /** Name */
            name: string;
        };
        /** CalculationFilters */
        CalculationFilters: {
            calculated_from?: components["schemas"]["From"] | null;
            calculated_to?: components["schemas"]["Until"] | null;
            /** Is Approved */
            is_approved?: boolean | null;
        };
        /**
         * CalculationRow
         * @description The totals of one charge calculation. The author is null where a change of the pattern set it off. It is approved
         *     with the simulation; the one in force only as long as that confirmation stands.
         */
        CalculationRow: {
            /** Anfo Kg */
            anfo_kg: number;
            /** Approved At */
            approved_at: string | null;
            /** Approved By */
            approved_by: string | null;
            /** Basis */
            basis: components["schemas"]["ChargedBy"][];
            /**
             * Calculated At
             * Format: date-time
             */
            calculated_at: string;
            /** Calculated By */
            calculated_by: string | null;
            /** Calculated By Id */
            calculated_by_id: string | null;
            /** Emulsion Kg */
            emulsion_kg: number;
            /** Energy Factor Mj M3 */
            energy_factor_mj_m3: number | null;
            /** Hole Count */
            hole_count: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Approved */
            is_approved: boolean;
            /** Is In Force */
            is_in_force: boolean;
            /** Powder Factor Kg M3 */
            powder_factor_kg_m3: number | null;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Quantities Kg */
            quantities_kg: {
                [key: string]: number;
            };
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Total Kg */
            total_kg: number;
            /** Uncharged Count */
            uncharged_count: number;
            /** Volume M3 */
            volume_m3: number;
            /** Volume Method */
            volume_method: string;
        };
        /** CalculationRowExportParams */
        CalculationRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: calculated_at, total_kg, volume_m3.
             * @default -calculated_at
             */
            sort: string;
        };
        /** CalculationRowListParams */
        CalculationRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: calculated_at, total_kg, volume_m3.
             * @default -calculated_at
             */
            sort: string;
        };
        /** CandidateFilters */
        CandidateFilters: {
            /** Role */
            role?: string | null;
        };
        /** CandidateRow */
        CandidateRow: {
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Primary Role */
            primary_role: string;
            /** Primary Role Name */
            primary_role_name: string;
            /** Primary Role Name Ar */
            primary_role_name_ar: string;
        };
        /** CandidateRowExportParams */
        CandidateRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name, role.
             * @default name
             */
            sort: string;
        };
        /** CandidateRowListParams */
        CandidateRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name, role.
             * @default name
             */
            sort: string;
        };
        Capacity: number | string;
        /**
         * Category
         * @description The categories of REQ-ACCESS-004.
         * @enum {string}
         */
        Category: "engine_parts" | "hydraulic" | "electrical" | "filters" | "belts_hoses" | "lubricants" | "safety_equipment" | "tools";
        /** CategoryOfUse */
        CategoryOfUse: {
            category: components["schemas"]["Category"];
            /** Cost */
            cost: number;
            /** Times */
            times: number;
        };
        /** CategoryStock */
        CategoryStock: {
            category: components["schemas"]["Category"];
            /** Items */
            items: number;
            /** Low */
            low: number;
            /** Out */
            out: number;
            /** Value */
            value: number;
        };
        /**
         * Cause
         * @enum {string}
         */
        Cause: "wear" | "dirt" | "lubrication" | "overload" | "operation" | "accident" | "assembly" | "part" | "heat" | "unknown" | "other";
        /**
         * Cell
         * @description Words or a figure with the direction that they are read in, whatever the language around them.
         */
        Cell: {
            /**
             * Dir
             * @enum {string}
             */
            dir: "ltr" | "rtl";
            /** Text */
            text: string;
        };
        /** Channels */
        Channels: {
            /** In App */
            in_app: boolean;
            /** Mail */
            mail: boolean;
        };
        /**
         * ChargedBy
         * @description By what some holes of a calculation were charged; the name and the range of a default rule as they were.
         */
        ChargedBy: {
            /** From Mm */
            from_mm?: number | null;
            /** Holes */
            holes: number;
            /** Id */
            id?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "site_rule" | "default_rule" | "given" | "by_hand" | "none";
            /**
             * Name
             * @default
             */
            name: string;
            /** To Mm */
            to_mm?: number | null;
            /** Version */
            version?: number | null;
        };
        /** ChargeFilters */
        ChargeFilters: {
            finding_code?: components["schemas"]["FindingCodes"] | null;
            /** Is Given */
            is_given?: boolean | null;
            /** Is Overridden */
            is_overridden?: boolean | null;
        };
        ChargeKilograms: number;
        /** ChargeRow */
        ChargeRow: {
            /** Decks */
            decks: {
                [key: string]: unknown;
            }[];
            /** Diameter Mm */
            diameter_mm: number | null;
            /** Finding */
            finding: string;
            /** Finding Code */
            finding_code: string;
            /**
             * Hole Id
             * Format: uuid
             */
            hole_id: string;
            /** Hole Number */
            hole_number: string;
            /** Is Given */
            is_given: boolean;
            /** Is Overridden */
            is_overridden: boolean;
            /** Length M */
            length_m: number;
            /**
             * Point Id
             * Format: uuid
             */
            point_id: string;
            /** Powder Factor Kg M3 */
            powder_factor_kg_m3: number | null;
            /** Quantities Kg */
            quantities_kg: {
                [key: string]: number;
            };
            /** Shortfall M */
            shortfall_m: number | null;
            /** Stemming M */
            stemming_m: number | null;
            /** Total Kg */
            total_kg: number;
            /** Volume M3 */
            volume_m3: number | null;
        };
        /** ChargeRowExportParams */
        ChargeRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: hole_number, total_kg, length_m, powder_factor_kg_m3, shortfall_m.
             * @default hole_number
             */
            sort: string;
        };
        /** ChargeRowListParams */
        ChargeRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: hole_number, total_kg, length_m, powder_factor_kg_m3, shortfall_m.
             * @default hole_number
             */
            sort: string;
        };
        /**
         * ChargeSummary
         * @description `calculation` is the one in force; while `are_defaults_current` is false, the default rules that it was made by
         *     have changed since. `job` is the last charging of this site that was left to the background, as that of a large one
         *     is; while it is under way nothing of it is to be seen yet.
         */
        ChargeSummary: {
            /** Are Defaults Current */
            are_defaults_current: boolean;
            calculation: components["schemas"]["CalculationRow"] | null;
            /** Given Count */
            given_count: number;
            /** Has Default Rules */
            has_default_rules: boolean;
            job: components["schemas"]["JobProgress"] | null;
            rule: components["schemas"]["LoadingRuleAnswer"] | null;
        };
        /** CheckLine */
        CheckLine: {
            /** Is Met */
            is_met: boolean;
            words: components["schemas"]["Cell"];
        };
        /**
         * ChecklistDetail
         * @description `progress` is the share of what applies that has its answer and its photo, from 0 to 1. `missing` are the items
         *     without which it can't be completed; `allowed_actions` are answer, complete and remove.
         */
        ChecklistDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Completed At */
            completed_at: string | null;
            /** Edition */
            edition: number;
            /** Groups */
            groups: components["schemas"]["GroupDetail"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Missing */
            missing: string[];
            /** Name */
            name: string;
            /** Not Ok */
            not_ok: number;
            /** Progress */
            progress: number;
            /** Signed By Name */
            signed_by_name: string;
            /** Signed With */
            signed_with: string;
            /**
             * Template Id
             * Format: uuid
             */
            template_id: string;
        };
        /**
         * ChecklistItems
         * @description `assessed_outside` are the items that the platform does not compute: a request says who assessed each of them,
         *     and in which document.
         */
        ChecklistItems: {
            /** Assessed Outside */
            assessed_outside: string[];
            /** Environment */
            environment: string[];
            /** Safety */
            safety: string[];
        };
        /**
         * ChecklistList
         * @description The checklists of a record, and the templates of which it may be given more. `signs_with_password`: whoever
         *     completes one gives the password again.
         */
        ChecklistList: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Items */
            items: components["schemas"]["ChecklistDetail"][];
            /** Signs With Password */
            signs_with_password: boolean;
            /** Templates */
            templates: components["schemas"]["Reference"][];
        };
        /** ChecklistSection */
        ChecklistSection: {
            /** Checks */
            checks: components["schemas"]["CheckLine"][];
            /** Title */
            title: string;
        };
        /**
         * ChecklistTemplateChange
         * @description Only the fields that are sent are changed.
         */
        ChecklistTemplateChange: {
            description?: components["schemas"]["TemplateWords"];
            /** Groups */
            groups?: components["schemas"]["Group"][];
            /** Is Retired */
            is_retired?: boolean;
            name?: components["schemas"]["TemplateName"];
        };
        /**
         * ChecklistTemplateDetail
         * @description `latest` is the number of the edition that `groups` are.
         */
        ChecklistTemplateDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Description */
            description: string;
            /** Groups */
            groups: components["schemas"]["TemplateGroup"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Retired */
            is_retired: boolean;
            /** Latest */
            latest: number;
            /** Name */
            name: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** ChecklistTemplateRow */
        ChecklistTemplateRow: {
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Retired */
            is_retired: boolean;
            /** Latest */
            latest: number;
            /** Name */
            name: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        CodeText: string;
        /** CodeToVerify */
        CodeToVerify: {
            /** Code */
            code: string;
            email: components["schemas"]["EmailText"];
        };
        /** ColumnProposal */
        ColumnProposal: {
            /** Confidence */
            confidence: number;
            /** Header */
            header: string;
            /** Target */
            target: string;
        };
        ComingDay: components["schemas"]["Day"];
        /**
         * CommentDetail
         * @description A comment. One that was removed has no text; `allowed_actions` are edit and delete.
         */
        CommentDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** By Id */
            by_id: string | null;
            /** By Name */
            by_name: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Edited At */
            edited_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Mentions */
            mentions: components["schemas"]["Reference"][];
            /** Removed At */
            removed_at: string | null;
            /** Removed By Name */
            removed_by_name: string;
            /** Text */
            text: string;
            /** Version */
            version: number;
        };
        /**
         * CommentPage
         * @description Comments, newest first. `next_before` asks for those before; null where there are none. `allowed_actions` is
         *     write, or empty.
         */
        CommentPage: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Items */
            items: components["schemas"]["CommentDetail"][];
            /** Next Before */
            next_before: string | null;
        };
        CommentText: string;
        /** CompletedHoles */
        CompletedHoles: {
            /** Completed */
            completed: number;
            progress: components["schemas"]["ProgressDetail"];
        };
        /** CompleteMany */
        CompleteMany: {
            /** Hole Ids */
            hole_ids: string[];
        };
        /**
         * CompleteOrder
         * @description Orders that put a failure right name what had failed, why, and what was done.
         */
        CompleteOrder: {
            actual_duration_h: components["schemas"]["ActualHours"];
            cause?: components["schemas"]["Cause"] | null;
            /** Completion Notes */
            completion_notes: string;
            component?: components["schemas"]["Component"] | null;
            down_from?: components["schemas"]["DownMoment"] | null;
            down_to?: components["schemas"]["DownMoment"] | null;
            problem?: components["schemas"]["Problem"] | null;
            remedy?: components["schemas"]["Remedy"] | null;
            stated_cost?: components["schemas"]["StatedCost"] | null;
        };
        /** Completion */
        Completion: {
            actual_depth_m: components["schemas"]["Number"];
            /** @description When the hole was drilled, for reports that were sent late. */
            at?: components["schemas"]["Moment"] | null;
            water_height_m?: components["schemas"]["Water"] | null;
        };
        CompletionText: string;
        /**
         * Component
         * @enum {string}
         */
        Component: "engine" | "hydraulics" | "compressor" | "rock_drill" | "feed" | "undercarriage" | "brakes" | "electrical" | "pump" | "tank" | "structure" | "dust" | "fire" | "other";
        /** ConnectionRow */
        ConnectionRow: {
            connector_type: components["schemas"]["ConnectorType"];
            /** Delay Ms */
            delay_ms: number;
            /**
             * From Point Id
             * Format: uuid
             */
            from_point_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * To Point Id
             * Format: uuid
             */
            to_point_id: string;
        };
        /**
         * ConnectorType
         * @enum {string}
         */
        ConnectorType: "connector" | "detonating_cord";
        Coordinate: number;
        /**
         * Correction
         * @description A note beside the record of a fired shot.
         */
        Correction: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            by: components["schemas"]["Reference"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Reason */
            reason: string;
            /** Text */
            text: string;
        };
        /** CostFilters */
        CostFilters: {
            completed_from?: components["schemas"]["From"] | null;
            completed_to?: components["schemas"]["Until"] | null;
            /** Machine Id */
            machine_id?: string | null;
            order_type?: components["schemas"]["OrderType"] | null;
        };
        /**
         * CostSum
         * @description In Omani rials. What was `actual`ly spent is labour, external, parts, and what was `stated` for orders without
         *     lines; `variance` is how much more that is than estimated.
         */
        CostSum: {
            /** Actual */
            actual: string;
            /** Estimated */
            estimated: string;
            /** External */
            external: string;
            /** Labour */
            labour: string;
            /** Orders */
            orders: number;
            /** Parts */
            parts: string;
            /** Stated */
            stated: string;
            /** Variance */
            variance: string;
        };
        /**
         * CostSummary
         * @description The orders completed within the period. `without_estimate` and `without_cost` of them lack a figure, which makes
         *     the variance less telling.
         */
        CostSummary: {
            /** By Machine */
            by_machine: components["schemas"]["NamedCost"][];
            /** By Month */
            by_month: components["schemas"]["NamedCost"][];
            /** By Type */
            by_type: components["schemas"]["NamedCost"][];
            total: components["schemas"]["CostSum"];
            /** Without Cost */
            without_cost: number;
            /** Without Estimate */
            without_estimate: number;
        };
        CountryCode: string;
        /**
         * CountryRow
         * @description A country of ISO 3166-1.
         */
        CountryRow: {
            /** Calling Code */
            calling_code: string;
            /** Code */
            code: string;
            /** Name Ar */
            name_ar: string;
            /** Name En */
            name_en: string;
        };
        Credential: {
            [key: string]: unknown;
        };
        /** Credentials */
        Credentials: {
            email: components["schemas"]["EmailText"];
            /** Password */
            password: string;
        };
        /**
         * CurrentAssignment
         * @description For whom a machine works now.
         */
        CurrentAssignment: {
            /** Ends At */
            ends_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            operator: components["schemas"]["Reference"] | null;
            project: components["schemas"]["Reference"] | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Version */
            version: number;
        };
        /** Format: date */
        Day: string;
        DecisionNote: string;
        /**
         * DefaultRuleBody
         * @description How holes from one diameter to below another are charged where nobody has decided for their site.
         */
        DefaultRuleBody: {
            /** @default 0 */
            air_deck_m: components["schemas"]["Metres"];
            base_length_m?: components["schemas"]["Metres"] | null;
            base_mass_kg?: components["schemas"]["ChargeKilograms"] | null;
            /** Base Product Id */
            base_product_id?: string | null;
            /**
             * Column Product Id
             * Format: uuid
             */
            column_product_id: string;
            from_mm: components["schemas"]["RuleDiameter"];
            /** @default 0 */
            minimum_stemming_m: components["schemas"]["Metres"];
            name: components["schemas"]["RuleName"];
            /**
             * Same Stemming For All
             * @default false
             */
            same_stemming_for_all: boolean;
            stemming_m: components["schemas"]["Metres"];
            to_mm: components["schemas"]["RuleDiameter"];
            /** Wet Product Id */
            wet_product_id?: string | null;
        };
        /** DefaultRuleRow */
        DefaultRuleRow: {
            /** Air Deck M */
            air_deck_m: number;
            /** Base Length M */
            base_length_m: number | null;
            /** Base Mass Kg */
            base_mass_kg: number | null;
            /** Base Product */
            base_product: string | null;
            /** Base Product Id */
            base_product_id: string | null;
            /** Column Product */
            column_product: string;
            /**
             * Column Product Id
             * Format: uuid
             */
            column_product_id: string;
            /** From Mm */
            from_mm: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Minimum Stemming M */
            minimum_stemming_m: number;
            /** Name */
            name: string;
            /** Same Stemming For All */
            same_stemming_for_all: boolean;
            /** Stemming M */
            stemming_m: number;
            /** To Mm */
            to_mm: number;
            /** Version */
            version: number;
            /** Wet Product */
            wet_product: string | null;
            /** Wet Product Id */
            wet_product_id: string | null;
        };
        /** DefaultRuleRowExportParams */
        DefaultRuleRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: from_mm, name, stemming_m.
             * @default from_mm
             */
            sort: string;
        };
        /** DefaultRuleRowListParams */
        DefaultRuleRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: from_mm, name, stemming_m.
             * @default from_mm
             */
            sort: string;
        };
        /** DeferFault */
        DeferFault: {
            /** Reason */
            reason: string;
            until: components["schemas"]["Moment"];
        };
        Delay: number;
        /** DeleteAll */
        DeleteAll: {
            /**
             * Confirm Count
             * @description How many holes the person was told will be deleted.
             */
            confirm_count: number;
        };
        /** DeletedHoles */
        DeletedHoles: {
            /** Holes */
            holes: number;
        };
        Density: number;
        DepartsBecause: string;
        Departure: string;
        /**
         * Dependent
         * @description Records that hang on another one.
         */
        Dependent: {
            /** Blocks Deletion */
            blocks_deletion: boolean;
            /** Count */
            count: number;
            /** Kind */
            kind: string;
        };
        /**
         * Dependents
         * @description What hangs on a record. `confirmation` is what a deletion sends to prove that a person has seen the list.
         */
        Dependents: {
            /** Confirmation */
            confirmation: string[];
            /** Is Deletable */
            is_deletable: boolean;
            /** Items */
            items: components["schemas"]["Dependent"][];
        };
        Description: string;
        /**
         * DesignBeside
         * @description What an open request asks for beside what the design of its site needs now. While `is_outdated`, it can be
         *     neither approved nor issued until the quantities are taken over or the design goes back.
         */
        DesignBeside: {
            /** Asked Kg */
            asked_kg: string;
            /** Designed Kg */
            designed_kg: string;
            /** Is Outdated */
            is_outdated: boolean;
            /** Is Pattern Approved */
            is_pattern_approved: boolean;
            /** Is Simulation Confirmed */
            is_simulation_confirmed: boolean;
            /** Lines */
            lines: components["schemas"]["DesignLine"][];
        };
        /** DesignLine */
        DesignLine: {
            /** Asked Kg */
            asked_kg: string;
            /** Designed Kg */
            designed_kg: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Product Name */
            product_name: string;
        };
        Detonation: number;
        /**
         * Device
         * @description What a session runs on, as it says itself; empty where it does not say.
         */
        Device: {
            /** Browser */
            browser: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "computer" | "handheld" | "program";
            /** System */
            system: string;
        };
        Diameter: number;
        /** DifferenceBody */
        DifferenceBody: {
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            reason_code: components["schemas"]["WriteOffReason"];
        };
        /**
         * DocumentState
         * @enum {string}
         */
        DocumentState: "ending" | "ended";
        DoneAt: components["schemas"]["Moment"];
        /**
         * DownCause
         * @description Why a machine stands. Service and what breaks are down time; the rest is standby of a machine that could work.
         * @enum {string}
         */
        DownCause: "service" | "breakdown" | "damage" | "waiting_for_parts" | "no_work" | "client" | "weather" | "no_operator";
        DownMoment: components["schemas"]["Moment"];
        Elevation: number;
        EmailText: string;
        /**
         * EmulsionProperties
         * @description Measured properties of an emulsion batch.
         */
        EmulsionProperties: {
            cartridge_diameter_mm?: components["schemas"]["Diameter"] | null;
            critical_diameter_mm?: components["schemas"]["Diameter"] | null;
            density_g_cm3: components["schemas"]["Density"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            kind: "emulsion";
            /**
             * Sensitization Type
             * @default
             */
            sensitization_type: string;
            velocity_of_detonation_m_s: components["schemas"]["Detonation"];
            /**
             * Water Resistance
             * @default
             */
            water_resistance: string;
        };
        /** EndedSessions */
        EndedSessions: {
            /** Count */
            count: number;
        };
        /**
         * EndingDocuments
         * @description Documents of machines that are valid no longer, or for thirty days at most.
         */
        EndingDocuments: {
            /** Expired */
            expired: number;
            /** Expiring */
            expiring: number;
        };
        /** EnrolledSession */
        EnrolledSession: {
            /** Recovery Codes */
            recovery_codes: string[];
            session: components["schemas"]["Session"];
        };
        /**
         * EntryKind
         * @enum {string}
         */
        EntryKind: "work" | "reading" | "reversal";
        /**
         * EntryLine
         * @description One line of a movement. Debit: into the account; credit: out of it. `part` tells, of what is reserved or
         *     released, whether the line is of what is free in the lot or of what is kept for a request.
         */
        EntryLine: {
            account_kind: components["schemas"]["AccountKind"];
            /** Batch Number */
            batch_number: string;
            /** Credit Kg */
            credit_kg: number | null;
            /** Debit Kg */
            debit_kg: number | null;
            /**
             * Part
             * @enum {string}
             */
            part: "" | "free" | "reserved";
            /** Place */
            place: string;
            /** Product Code */
            product_code: string;
            /** Product Name */
            product_name: string;
        };
        /** EntryReading */
        EntryReading: {
            /** Displayed */
            displayed: string;
            /** Entered */
            entered: string;
            kind: components["schemas"]["MeterKind"];
            /** Total */
            total: string;
        };
        /** @description EPSG code of the projected grid; none: a local one */
        Epsg: number;
        EstimatedCost: number | string;
        EstimatedHours: number | string;
        Every: number | string;
        /** @enum {string} */
        Exchange: "replacement" | "rollover";
        ExpectedEnd: components["schemas"]["Day"];
        /**
         * ExportFormat
         * @enum {string}
         */
        ExportFormat: "csv" | "xlsx" | "json" | "jsonl";
        /**
         * ExportStarted
         * @description A long workbook is being made: `/jobs/{job_id}` says how far it is, `/jobs/{job_id}/file` gives it when it is
         *     done, to whoever asked for it, for a day.
         */
        ExportStarted: {
            /**
             * Job Id
             * Format: uuid
             */
            job_id: string;
        };
        /** ExternalRow */
        ExternalRow: {
            /** Amount */
            amount: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Invoice Number */
            invoice_number: string;
            /**
             * Invoiced On
             * Format: date
             */
            invoiced_on: string;
            /** Note */
            note: string;
            /** Supplier */
            supplier: string;
        };
        /** FaultBrief */
        FaultBrief: {
            /** Cannot Work */
            cannot_work: boolean;
            component: components["schemas"]["Component"];
            /** Deferred Until */
            deferred_until: string | null;
            /**
             * Found At
             * Format: date-time
             */
            found_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Number */
            number: string;
            problem: components["schemas"]["Problem"];
            severity: components["schemas"]["OrderPriority"];
            status: components["schemas"]["FaultStatus"];
        };
        /**
         * FaultCounts
         * @description Faults of which nobody has made anything yet; `stopping` are those with which the machine can't work.
         */
        FaultCounts: {
            /** Deferred */
            deferred: number;
            /** Open */
            open: number;
            /** Stopping */
            stopping: number;
        };
        /**
         * FaultReportDetail
         * @description `open_orders` are those of the machine into which it can be taken.
         */
        FaultReportDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Blocked Actions */
            blocked_actions: components["schemas"]["Blocked"][];
            /** Cannot Work */
            cannot_work: boolean;
            component: components["schemas"]["Component"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Deferred Until */
            deferred_until: string | null;
            /** Description */
            description: string;
            duplicate_of: components["schemas"]["Reference"] | null;
            /**
             * Found At
             * Format: date-time
             */
            found_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Name */
            machine_name: string;
            /** Number */
            number: string;
            /** Open Orders */
            open_orders: components["schemas"]["Reference"][];
            order: components["schemas"]["Reference"] | null;
            /** Other Faults */
            other_faults: components["schemas"]["FaultBrief"][];
            problem: components["schemas"]["Problem"];
            /** Reported By Name */
            reported_by_name: string;
            severity: components["schemas"]["OrderPriority"];
            status: components["schemas"]["FaultStatus"];
            /** Version */
            version: number;
        };
        /** FaultReportFilters */
        FaultReportFilters: {
            /** Cannot Work */
            cannot_work?: boolean | null;
            found_from?: components["schemas"]["From"] | null;
            found_to?: components["schemas"]["Until"] | null;
            /** Machine Id */
            machine_id?: string | null;
            /** Order Id */
            order_id?: string | null;
            /** Reported By Id */
            reported_by_id?: string | null;
            /** Severity */
            severity?: components["schemas"]["OrderPriority"][] | null;
            /** Status */
            status?: components["schemas"]["FaultStatus"][] | null;
        };
        /** FaultReportRow */
        FaultReportRow: {
            /** Cannot Work */
            cannot_work: boolean;
            component: components["schemas"]["Component"];
            /** Deferred Until */
            deferred_until: string | null;
            /** Description */
            description: string;
            /**
             * Found At
             * Format: date-time
             */
            found_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Name */
            machine_name: string;
            /** Number */
            number: string;
            /** Order Id */
            order_id: string | null;
            /** Order Number */
            order_number: string | null;
            problem: components["schemas"]["Problem"];
            /** Reported By Id */
            reported_by_id: string | null;
            /** Reported By Name */
            reported_by_name: string;
            severity: components["schemas"]["OrderPriority"];
            status: components["schemas"]["FaultStatus"];
            /** Version */
            version: number;
        };
        /** FaultReportRowExportParams */
        FaultReportRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, found_at, severity, status, machine.
             * @default -found_at
             */
            sort: string;
        };
        /** FaultReportRowListParams */
        FaultReportRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, found_at, severity, status, machine.
             * @default -found_at
             */
            sort: string;
        };
        /**
         * FaultStatus
         * @enum {string}
         */
        FaultStatus: "reported" | "deferred" | "accepted" | "merged" | "dismissed" | "resolved";
        FindingCodes: string;
        /**
         * FindingKind
         * @description How many findings of a kind there are, and how many holes they concern.
         */
        FindingKind: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            /** Holes */
            holes: number;
            /**
             * Part
             * @enum {string}
             */
            part: "drilling" | "charges" | "tie_up";
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "note";
        };
        /** FireBody */
        FireBody: {
            fired_at: components["schemas"]["Moment"];
            /**
             * Misfires
             * @default
             */
            misfires: string;
            /**
             * Notes
             * @default
             */
            notes: string;
        };
        /**
         * FleetOverview
         * @description `accessories` is null for those without the right to see them.
         */
        FleetOverview: {
            accessories: components["schemas"]["ShortAccessories"] | null;
            documents: components["schemas"]["EndingDocuments"];
            faults: components["schemas"]["FaultCounts"];
            machines: components["schemas"]["MachineCounts"];
            orders: components["schemas"]["OrderLoad"];
            services: components["schemas"]["NearServices"];
        };
        /**
         * FleetPlan
         * @description `count` is how many machines there are; `machines` are the first of them by name.
         */
        FleetPlan: {
            /** Count */
            count: number;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Machines */
            machines: components["schemas"]["PlanMachine"][];
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * FollowUpRow
         * @description The order that was made of what an answer of a checklist found not in order.
         */
        FollowUpRow: {
            /**
             * Answer Id
             * Format: uuid
             */
            answer_id: string;
            /** Number */
            number: string;
            /**
             * Order Id
             * Format: uuid
             */
            order_id: string;
        };
        /** FoundHole */
        FoundHole: {
            /**
             * Hole Id
             * Format: uuid
             */
            hole_id: string;
            /** Hole Number */
            hole_number: string;
            /**
             * Point Id
             * Format: uuid
             */
            point_id: string;
        };
        /** Format: date-time */
        From: string;
        /**
         * GivenAnswer
         * @description What is found at an item, as it asks: `verdict`, `figure` or `text`; that it does not apply is a verdict to all
         *     of them.
         */
        GivenAnswer: {
            figure?: components["schemas"]["AnswerFigure"] | null;
            /** @default  */
            note: components["schemas"]["AnswerNote"];
            /** Photo Id */
            photo_id?: string | null;
            /** @default  */
            text: components["schemas"]["AnswerText"];
            verdict?: components["schemas"]["Verdict"] | null;
        };
        /**
         * GivenBack
         * @description What comes back from an issue.
         */
        GivenBack: {
            /**
             * Issue Id
             * Format: uuid
             */
            issue_id: string;
            /** Location Id */
            location_id?: string | null;
            /** @default  */
            note: components["schemas"]["StockNote"];
            quantity: components["schemas"]["PartAmount"];
        };
        /** GivenChecklist */
        GivenChecklist: {
            /**
             * Template Id
             * Format: uuid
             */
            template_id: string;
        };
        /** GrantedMachine */
        GrantedMachine: {
            /**
             * Assignment Id
             * Format: uuid
             */
            assignment_id: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
        };
        /**
         * Group
         * @description Items that belong together. One that `comes_first` is done before the work itself begins.
         */
        Group: {
            /**
             * Comes First
             * @default false
             */
            comes_first: boolean;
            /** Items */
            items: components["schemas"]["Item"][];
            title: components["schemas"]["GroupTitle"];
        };
        /** GroupDetail */
        GroupDetail: {
            /** Comes First */
            comes_first: boolean;
            /** Is Complete */
            is_complete: boolean;
            /** Items */
            items: components["schemas"]["ItemDetail"][];
            /** Title */
            title: string;
        };
        GroupTitle: string;
        Guidance: string;
        /** Header */
        Header: {
            /** Name */
            name: string;
            /** Samples */
            samples: string[];
        };
        /**
         * HoldingPlace
         * @description What lies at one location, or at none that was named.
         */
        HoldingPlace: {
            /** Location Id */
            location_id: string | null;
            /** Path */
            path: string | null;
            /** Quantity */
            quantity: number;
        };
        /** HoleBatch */
        HoleBatch: {
            /** Holes */
            holes: components["schemas"]["NewHole"][];
        };
        /**
         * HoleChange
         * @description Only the fields that are sent are changed; null takes a value away. `reason` is kept in the timeline; a charged
         *     hole needs one once explosives have been issued to its site.
         */
        HoleChange: {
            anfo_kg?: components["schemas"]["HoleMass"] | null;
            angle_from_vertical_deg?: components["schemas"]["Inclination"];
            azimuth_deg?: components["schemas"]["Number"];
            bench_height_m?: components["schemas"]["BenchHeight"] | null;
            burden_m?: components["schemas"]["Spacing"] | null;
            collar_easting_m?: components["schemas"]["Coordinate"];
            collar_elevation_m?: components["schemas"]["Elevation"] | null;
            collar_northing_m?: components["schemas"]["Coordinate"];
            depth_m?: components["schemas"]["Length"];
            diameter_mm?: components["schemas"]["HoleDiameter"] | null;
            emulsion_kg?: components["schemas"]["HoleMass"] | null;
            grade_elevation_m?: components["schemas"]["Elevation"] | null;
            hole_number?: components["schemas"]["HoleNumber"];
            hole_type?: components["schemas"]["Label"];
            length_m?: components["schemas"]["Length"];
            position_label?: components["schemas"]["Label"];
            /** Reason */
            reason?: string;
            row_label?: components["schemas"]["Label"];
            /** Serial Number */
            serial_number?: string;
            spacing_m?: components["schemas"]["Spacing"] | null;
            stemming_m?: components["schemas"]["Stemming"] | null;
            subdrill_m?: components["schemas"]["Subdrill"] | null;
            volume_m3?: components["schemas"]["HoleVolume"] | null;
            water_height_m?: components["schemas"]["Water"] | null;
        };
        /** HoleDetail */
        HoleDetail: {
            /** Angle From Vertical Deg */
            angle_from_vertical_deg: number;
            /** Azimuth Deg */
            azimuth_deg: number;
            /** Bench Height M */
            bench_height_m: number | null;
            /** Collar Easting M */
            collar_easting_m: number;
            /** Collar Elevation M */
            collar_elevation_m: number | null;
            /** Collar Northing M */
            collar_northing_m: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Grade Elevation M */
            grade_elevation_m: number | null;
            /** Hole Number */
            hole_number: string;
            /** Hole Type */
            hole_type: string;
            /**
             * Holes On Spot
             * @description Other holes of the site whose collar lies within 0.1 m of this one's; look whether it is the same.
             */
            holes_on_spot: components["schemas"]["HoleOnSpot"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Length M */
            length_m: number;
            /** Points */
            points: components["schemas"]["PointDetail"][];
            /** Position Label */
            position_label: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Row Label */
            row_label: string;
            /** Serial Number */
            serial_number: string;
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Toe Easting M */
            toe_easting_m: number;
            /** Toe Elevation M */
            toe_elevation_m: number | null;
            /** Toe Northing M */
            toe_northing_m: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            /** Water Height M */
            water_height_m: number | null;
        };
        HoleDiameter: components["schemas"]["Number"];
        /** HoleFilters */
        HoleFilters: {
            completed_from?: components["schemas"]["From"] | null;
            completed_to?: components["schemas"]["Until"] | null;
            created_from?: components["schemas"]["From"] | null;
            created_to?: components["schemas"]["Until"] | null;
            /** Hole Type */
            hole_type?: string | null;
            /** Is Completed */
            is_completed?: boolean | null;
        };
        /** HoleLoadingBody */
        HoleLoadingBody: {
            /**
             * Point Id
             * Format: uuid
             */
            point_id: string;
            /** Quantities Kg */
            quantities_kg: {
                [key: string]: components["schemas"]["LoadedKilograms"];
            };
        };
        /** HoleLoadingRow */
        HoleLoadingRow: {
            /** Hole Number */
            hole_number: string;
            /** Loaded At */
            loaded_at: string | null;
            /** Loaded Kg */
            loaded_kg: {
                [key: string]: number;
            } | null;
            /** Planned Kg */
            planned_kg: {
                [key: string]: number;
            };
            /**
             * Point Id
             * Format: uuid
             */
            point_id: string;
        };
        HoleMass: components["schemas"]["Number"];
        HoleNumber: string;
        /**
         * HoleOnSpot
         * @description Another hole where this one is.
         */
        HoleOnSpot: {
            /** Distance M */
            distance_m: number;
            /** Hole Number */
            hole_number: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /** HoleRow */
        HoleRow: {
            /** Actual Depth M */
            actual_depth_m: number | null;
            /** Angle From Vertical Deg */
            angle_from_vertical_deg: number;
            /** Azimuth Deg */
            azimuth_deg: number;
            /** Bench Height M */
            bench_height_m: number | null;
            /** Burden M */
            burden_m: number | null;
            /** Collar Easting M */
            collar_easting_m: number;
            /** Collar Elevation M */
            collar_elevation_m: number | null;
            /** Collar Northing M */
            collar_northing_m: number;
            /** Completed At */
            completed_at: string | null;
            /** Depth M */
            depth_m: number;
            /** Diameter Mm */
            diameter_mm: number | null;
            /** Hole Number */
            hole_number: string;
            /** Hole Type */
            hole_type: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Completed */
            is_completed: boolean;
            /** Length M */
            length_m: number;
            /** Position Label */
            position_label: string;
            /** Row Label */
            row_label: string;
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Spacing M */
            spacing_m: number | null;
            /** Stemming M */
            stemming_m: number | null;
            /** Subdrill M */
            subdrill_m: number | null;
            /** Version */
            version: number;
            /** Water Height M */
            water_height_m: number | null;
        };
        /** HoleRowExportParams */
        HoleRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: hole_number, length_m.
             * @default hole_number
             */
            sort: string;
        };
        /** HoleRowListParams */
        HoleRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: hole_number, length_m.
             * @default hole_number
             */
            sort: string;
        };
        HoleVolume: components["schemas"]["Number"];
        Hours: number | string;
        /** ImportChange */
        ImportChange: {
            /**
             * Mapping
             * @description The header for each target.
             */
            mapping?: {
                [key: string]: string;
            } | null;
            options?: components["schemas"]["Options"] | null;
        };
        /** ImportDetail */
        ImportDetail: {
            /**
             * Allowed Actions
             * @default []
             */
            allowed_actions: string[];
            /** Counts */
            counts: {
                [key: string]: number;
            };
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By Name */
            created_by_name: string;
            /** File Name */
            file_name: string;
            /** Headers */
            headers: components["schemas"]["Header"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            job: components["schemas"]["JobProgress"] | null;
            /** Mapping */
            mapping: {
                [key: string]: string;
            };
            options: components["schemas"]["Options"];
            /**
             * Parts
             * @description The patterns that the file holds; empty where it holds one.
             */
            parts: components["schemas"]["ImportPart"][];
            /** Problem */
            problem: string;
            /** Problem Code */
            problem_code: string;
            /** Proposals */
            proposals: components["schemas"]["ColumnProposal"][];
            /** Saved At */
            saved_at: string | null;
            /** Sha256 */
            sha256: string;
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Size Bytes */
            size_bytes: number;
            state: components["schemas"]["ImportState"];
            /** Suspicions */
            suspicions: components["schemas"]["Suspicion"][];
            /** Version */
            version: number;
        };
        /**
         * ImportedRow
         * @description A row of a table by its line in the file: what saving it does (`create`, `update`, `none`, or `error`), which
         *     fields of a known accessory change, and what is wrong with it.
         */
        ImportedRow: {
            /** Action */
            action: string;
            /** Changed */
            changed: string[];
            /** Line */
            line: number;
            /** Name */
            name: string;
            /** Part Number */
            part_number: string;
            /** Problems */
            problems: components["schemas"]["PartRowProblem"][];
        };
        /** ImportedTable */
        ImportedTable: {
            /** Created */
            created: number;
            /** Errors */
            errors: number;
            /** Rows */
            rows: components["schemas"]["ImportedRow"][];
            /** Unchanged */
            unchanged: number;
            /** Updated */
            updated: number;
        };
        /**
         * ImportPart
         * @description One of several patterns in a file. `site_id` is the site that its holes were saved to, null before.
         */
        ImportPart: {
            /** Holes */
            holes: number;
            /** Name */
            name: string;
            /** Site Id */
            site_id?: string | null;
            /**
             * Site Name
             * @default
             */
            site_name: string;
        };
        /** ImportRow */
        ImportRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** File Name */
            file_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Saved At */
            saved_at: string | null;
            /** Size Bytes */
            size_bytes: number;
            state: components["schemas"]["ImportState"];
        };
        /** ImportRowExportParams */
        ImportRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at, file_name, state.
             * @default -created_at
             */
            sort: string;
        };
        /** ImportRowListParams */
        ImportRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at, file_name, state.
             * @default -created_at
             */
            sort: string;
        };
        /**
         * ImportState
         * @enum {string}
         */
        ImportState: "reading" | "ready" | "saving" | "saved" | "failed" | "rejected";
        Inclination: components["schemas"]["Number"];
        InHoleDelay: number;
        /**
         * IntervalChange
         * @description Only the fields that are sent are changed. `departs_because` is why a service that came with the model is
         *     otherwise on this machine.
         */
        IntervalChange: {
            departs_because?: components["schemas"]["DepartsBecause"];
            every?: components["schemas"]["Every"];
            planned_per_day?: components["schemas"]["PerDay"];
        };
        IntervalName: string;
        /** InventoryReport */
        InventoryReport: {
            /** By Category */
            by_category: components["schemas"]["CategoryStock"][];
            /** By Supplier */
            by_supplier: components["schemas"]["SupplierStock"][];
        };
        /**
         * IssueBody
         * @description `received_by_name` is the person who takes the explosives from the store to the site.
         */
        IssueBody: {
            /**
             * Reason
             * @default
             */
            reason: string;
            /** Received By Name */
            received_by_name: string;
        };
        /**
         * IssuedPart
         * @description From the location that is given, else from where enough lies.
         */
        IssuedPart: {
            /** Location Id */
            location_id?: string | null;
            quantity: components["schemas"]["PartQuantity"];
        };
        /**
         * IssueLot
         * @description A part of one lot that is kept for a request, or went out for it, in the order in which to fetch it.
         */
        IssueLot: {
            /** Batch Number */
            batch_number: string;
            /**
             * Expires On
             * Format: date
             */
            expires_on: string;
            /**
             * Lot Id
             * Format: uuid
             */
            lot_id: string;
            /** Product Name */
            product_name: string;
            /** Quantity Kg */
            quantity_kg: string;
        };
        /**
         * Item
         * @description One thing to look at. Its `id` stays the same from edition to edition; a new one has none yet. A figure outside
         *     of `low` and `high` is not in order. `topic` is what the records know such a thing by.
         */
        Item: {
            /** @default check */
            answer: components["schemas"]["AnswerKind"];
            /** @default  */
            guidance: components["schemas"]["Guidance"];
            high?: components["schemas"]["Limit"] | null;
            /** Id */
            id?: string | null;
            /**
             * Is Critical
             * @default false
             */
            is_critical: boolean;
            /**
             * Is Required
             * @default true
             */
            is_required: boolean;
            low?: components["schemas"]["Limit"] | null;
            /** @default never */
            photo: components["schemas"]["PhotoRule"];
            text: components["schemas"]["Words"];
            /** @default  */
            topic: components["schemas"]["Topic"];
            /** @default  */
            unit: components["schemas"]["UnitName"];
        };
        /**
         * ItemDetail
         * @description `needs_photo` says that the answer that there is lacks its photo.
         */
        ItemDetail: {
            answer: components["schemas"]["AnswerKind"];
            given: components["schemas"]["AnswerDetail"] | null;
            /** Guidance */
            guidance: string;
            /** High */
            high: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Critical */
            is_critical: boolean;
            /** Is Required */
            is_required: boolean;
            /** Low */
            low: number | null;
            /** Needs Photo */
            needs_photo: boolean;
            photo: components["schemas"]["PhotoRule"];
            /** Text */
            text: string;
            /** Topic */
            topic: string;
            /** Unit */
            unit: string;
        };
        /**
         * JobDetail
         * @description A job with what its reader may do: `cancel`, and `download` while it keeps a file for whoever asked for it.
         */
        JobDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Cancel Requested */
            cancel_requested: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Done */
            done: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Link */
            link: string;
            /** Message */
            message: string;
            /** Owner Id */
            owner_id: string | null;
            /** Owner Name */
            owner_name: string | null;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["State"];
            /** Subject Id */
            subject_id: string | null;
            /** Total */
            total: number;
        };
        /** JobFilters */
        JobFilters: {
            /** Kind */
            kind?: string | null;
            /** Owner Id */
            owner_id?: string | null;
            /** State */
            state?: components["schemas"]["State"][] | null;
            /** Subject Id */
            subject_id?: string | null;
        };
        /** JobProgress */
        JobProgress: {
            /** Cancel Requested */
            cancel_requested: boolean;
            /** Done */
            done: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Message */
            message: string;
            state: components["schemas"]["State"];
            /** Total */
            total: number;
        };
        /**
         * JobRow
         * @description Work in the background. `done` of `total` steps; `total` is 0 while it is not known.
         */
        JobRow: {
            /** Cancel Requested */
            cancel_requested: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Done */
            done: number;
            /** Finished At */
            finished_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Link */
            link: string;
            /** Message */
            message: string;
            /** Owner Id */
            owner_id: string | null;
            /** Owner Name */
            owner_name: string | null;
            /** Started At */
            started_at: string | null;
            state: components["schemas"]["State"];
            /** Subject Id */
            subject_id: string | null;
            /** Total */
            total: number;
        };
        /** JobRowExportParams */
        JobRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at, started_at, finished_at, kind.
             * @default -created_at
             */
            sort: string;
        };
        /** JobRowListParams */
        JobRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at, started_at, finished_at, kind.
             * @default -created_at
             */
            sort: string;
        };
        JsonValue: unknown;
        Justification: string;
        /**
         * KeyFigures
         * @description Shares are fractions of one, times are hours. A figure is null where there is nothing that it could rest on.
         *     `engine_h` are the hours that the meters of `metered_machines` of the machines moved at work; mean times between
         *     failures and between `stops` of any kind rest on them, and leave `failures_without_meter` out. `left_out` failures
         *     have no down time noted and count in none.
         */
        KeyFigures: {
            /** Availability */
            availability?: number | null;
            /** Backlog H */
            backlog_h?: number | null;
            /** Backlog Weeks */
            backlog_weeks?: number | null;
            /** Calendar H */
            calendar_h?: number | null;
            /** Engine H */
            engine_h?: number | null;
            /** Failures */
            failures?: number | null;
            /** Failures Without Meter */
            failures_without_meter?: number | null;
            /** Is Ahead */
            is_ahead: boolean;
            /** Left Out */
            left_out?: number | null;
            /** Machines */
            machines: number;
            /** Mean Time Between Failures H */
            mean_time_between_failures_h?: number | null;
            /** Mean Time Between Stops H */
            mean_time_between_stops_h?: number | null;
            /** Mean Time To Repair H */
            mean_time_to_repair_h?: number | null;
            /** Metered Machines */
            metered_machines?: number | null;
            /** Orders Done In Week */
            orders_done_in_week?: number | null;
            /** Orders Of Period */
            orders_of_period?: number | null;
            /** Planned Down H */
            planned_down_h?: number | null;
            /** Planned Share */
            planned_share?: number | null;
            /** Schedule Compliance */
            schedule_compliance?: number | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Stops */
            stops?: number | null;
            /** Unplanned Down H */
            unplanned_down_h?: number | null;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        Kilograms: number | string;
        Kind: string;
        Kinds: components["schemas"]["ProductKind"][];
        Label: string;
        /** LabourRow */
        LabourRow: {
            /** Amount */
            amount: string;
            /** Hours */
            hours: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Person Id */
            person_id: string | null;
            /** Person Name */
            person_name: string;
            /** Rate */
            rate: string;
            /**
             * Worked On
             * Format: date
             */
            worked_on: string;
        };
        /** @enum {string} */
        Language: "en" | "ar";
        Latitude: number | string;
        LeadDays: number;
        LeastKilograms: number | string;
        Length: components["schemas"]["Number"];
        /**
         * Lifecycle
         * @enum {string}
         */
        Lifecycle: "active" | "discontinued";
        Limit: number;
        Limits: components["schemas"]["StoreLimitBody"][];
        Line: string;
        ListName: string;
        Litres: number | string;
        LoadedKilograms: number | string;
        /** LoadedTotals */
        LoadedTotals: {
            /** Loaded Kg */
            loaded_kg: {
                [key: string]: string;
            };
        };
        /** LoadingBody */
        LoadingBody: {
            /** Holes */
            holes: components["schemas"]["HoleLoadingBody"][];
        };
        /** LoadingRuleAnswer */
        LoadingRuleAnswer: {
            /** Air Deck M */
            air_deck_m: number;
            /** Base Length M */
            base_length_m: number | null;
            /** Base Mass Kg */
            base_mass_kg: number | null;
            /** Base Product Id */
            base_product_id: string | null;
            /**
             * Column Product Id
             * Format: uuid
             */
            column_product_id: string;
            /** Minimum Stemming M */
            minimum_stemming_m: number;
            /** Same Stemming For All */
            same_stemming_for_all: boolean;
            /** Stemming M */
            stemming_m: number;
            /** Version */
            version: number;
            /** Wet Product Id */
            wet_product_id: string | null;
        };
        /**
         * LoadingRuleBody
         * @description Base charge by length or by mass, not both; none without a base product.
         */
        LoadingRuleBody: {
            /** @default 0 */
            air_deck_m: components["schemas"]["Metres"];
            base_length_m?: components["schemas"]["Metres"] | null;
            base_mass_kg?: components["schemas"]["ChargeKilograms"] | null;
            /** Base Product Id */
            base_product_id?: string | null;
            /**
             * Column Product Id
             * Format: uuid
             */
            column_product_id: string;
            /** @default 0 */
            minimum_stemming_m: components["schemas"]["Metres"];
            /**
             * Same Stemming For All
             * @default false
             */
            same_stemming_for_all: boolean;
            stemming_m: components["schemas"]["Metres"];
            /** Wet Product Id */
            wet_product_id?: string | null;
        };
        /**
         * LocationChange
         * @description Only the fields that are sent are changed.
         */
        LocationChange: {
            /** Name */
            name?: string;
            /** Parent Id */
            parent_id?: string | null;
            /** Region Id */
            region_id?: string | null;
        };
        /** LocationDetail */
        LocationDetail: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: string | null;
            /** Path */
            path: string;
            /** Region Id */
            region_id: string | null;
            /** Version */
            version: number;
        };
        /** LocationReference */
        LocationReference: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Path */
            path: string;
        };
        Longitude: number | string;
        /** LotFilters */
        LotFilters: {
            /** Batch Id */
            batch_id?: string | null;
            /** Days Left To */
            days_left_to?: number | null;
            expires_to?: components["schemas"]["Day"] | null;
            /** Has Stock */
            has_stock?: boolean | null;
            /** Product Id */
            product_id?: string | null;
            /** Status */
            status?: components["schemas"]["ShownLotStatus"][] | null;
            /** Store Id */
            store_id?: string | null;
        };
        /** LotRow */
        LotRow: {
            /** Available Kg */
            available_kg: number;
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Batch Number */
            batch_number: string;
            /** Days Until Expiry */
            days_until_expiry: number;
            /**
             * Expires On
             * Format: date
             */
            expires_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** On Hand Kg */
            on_hand_kg: number;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            product_kind: components["schemas"]["ProductKind"];
            /** Product Name */
            product_name: string;
            /**
             * Received At
             * Format: date-time
             */
            received_at: string;
            /** Reserved Kg */
            reserved_kg: number;
            /** Restocked At */
            restocked_at: string | null;
            status: components["schemas"]["ShownLotStatus"];
            /**
             * Store Id
             * Format: uuid
             */
            store_id: string;
            /** Store Name */
            store_name: string;
            /** Supplier */
            supplier: string;
        };
        /** LotRowExportParams */
        LotRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: expires_on, store, product, batch_number, received_at, restocked_at, on_hand_kg.
             * @default expires_on
             */
            sort: string;
        };
        /** LotRowListParams */
        LotRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: expires_on, store, product, batch_number, received_at, restocked_at, on_hand_kg.
             * @default expires_on
             */
            sort: string;
        };
        /** LyingStill */
        LyingStill: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last At */
            last_at: string | null;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Quantity */
            quantity: number;
            unit: components["schemas"]["Unit"];
            /** Value */
            value: number;
        };
        /**
         * MachineChange
         * @description Only the fields that are sent are changed.
         */
        MachineChange: {
            chassis_details?: components["schemas"]["MachineLine"];
            current_location?: components["schemas"]["MachineLine"];
            departs_because?: components["schemas"]["Departure"];
            /** Machine Model Id */
            machine_model_id?: string | null;
            machine_type?: components["schemas"]["Word"];
            manufacturer?: components["schemas"]["Word"];
            manufacturing_year?: components["schemas"]["Year"];
            model?: components["schemas"]["Word"];
            name?: components["schemas"]["MachineName"];
            plate_number?: components["schemas"]["Mark"];
            /** Region Id */
            region_id?: string | null;
            rig_number?: components["schemas"]["Mark"];
            serial_number?: components["schemas"]["Word"];
            specifications?: components["schemas"]["Specifications"];
            warranty_engine_h?: components["schemas"]["WarrantyHours"] | null;
            warranty_until?: components["schemas"]["WarrantyDay"] | null;
        };
        /** MachineChoice */
        MachineChoice: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Touches Explosives */
            touches_explosives: boolean;
        };
        /** MachineCounts */
        MachineCounts: {
            /** Available */
            available: number;
            /** In Use */
            in_use: number;
            /** Out Of Service */
            out_of_service: number;
            /** Under Maintenance */
            under_maintenance: number;
        };
        /** MachineDetail */
        MachineDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            assignment: components["schemas"]["CurrentAssignment"] | null;
            /** Chassis Details */
            chassis_details: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Current Location */
            current_location: string;
            /** Departs Because */
            departs_because: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            machine_model: components["schemas"]["ModelOfMachine"] | null;
            /** Machine Type */
            machine_type: string;
            /** Manufacturer */
            manufacturer: string;
            /** Manufacturing Year */
            manufacturing_year: number;
            /** Model */
            model: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Overdue Days */
            overdue_days: number | null;
            /** Plate Number */
            plate_number: string;
            region: components["schemas"]["Reference"] | null;
            /** Retired At */
            retired_at: string | null;
            /** Retired Because */
            retired_because: string;
            /** Rig Number */
            rig_number: string;
            /** Serial Number */
            serial_number: string;
            /** Specifications */
            specifications: {
                [key: string]: unknown;
            };
            status: components["schemas"]["MachineStatus"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
            warranty: components["schemas"]["Warranty"] | null;
        };
        /** MachineFilters */
        MachineFilters: {
            documents?: components["schemas"]["DocumentState"] | null;
            /**
             * Is Retired
             * @default false
             */
            is_retired: boolean | null;
            /** Machine Type */
            machine_type?: string | null;
            /** Model */
            model?: string | null;
            /** Operator Id */
            operator_id?: string | null;
            /** Project Id */
            project_id?: string | null;
            /** Region Id */
            region_id?: string | null;
            status?: components["schemas"]["MachineStatus"] | null;
        };
        MachineLine: string;
        /**
         * MachineModelChange
         * @description Only the fields that are sent are changed.
         */
        MachineModelChange: {
            machine_type?: components["schemas"]["ModelWord"];
            manufacturer?: components["schemas"]["ModelWord"];
            /** Meter Kinds */
            meter_kinds?: components["schemas"]["MeterKind"][];
            model?: components["schemas"]["ModelWord"];
            note?: components["schemas"]["ModelNote"];
            /** Specifications */
            specifications?: {
                [key: string]: unknown;
            };
            /** Touches Explosives */
            touches_explosives?: boolean;
        };
        /** MachineModelDetail */
        MachineModelDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Intervals */
            intervals: components["schemas"]["ModelIntervalDetail"][];
            /** Machine Type */
            machine_type: string;
            /** Machines */
            machines: number;
            /** Manufacturer */
            manufacturer: string;
            /** Meter Kinds */
            meter_kinds: components["schemas"]["MeterKind"][];
            /** Model */
            model: string;
            /** Note */
            note: string;
            /** Specifications */
            specifications: {
                [key: string]: unknown;
            };
            /** Touches Explosives */
            touches_explosives: boolean;
            /** Version */
            version: number;
        };
        /** MachineModelFilters */
        MachineModelFilters: {
            /** Machine Type */
            machine_type?: string | null;
            /** Touches Explosives */
            touches_explosives?: boolean | null;
        };
        /** MachineModelRow */
        MachineModelRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Machine Type */
            machine_type: string;
            /** Machines */
            machines: number;
            /** Manufacturer */
            manufacturer: string;
            /** Meter Kinds */
            meter_kinds: components["schemas"]["MeterKind"][];
            /** Model */
            model: string;
            /** Touches Explosives */
            touches_explosives: boolean;
            /** Version */
            version: number;
        };
        /** MachineModelRowExportParams */
        MachineModelRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: manufacturer, model, machine_type, created_at.
             * @default manufacturer
             */
            sort: string;
        };
        /** MachineModelRowListParams */
        MachineModelRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: manufacturer, model, machine_type, created_at.
             * @default manufacturer
             */
            sort: string;
        };
        MachineName: string;
        /** MachineOfCost */
        MachineOfCost: {
            /** Cost */
            cost: number;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Name */
            machine_name: string;
            /** Times */
            times: number;
        };
        /**
         * MachineOfUse
         * @description `last_at` is null where nothing was used in this time, but something came back.
         */
        MachineOfUse: {
            /** Cost */
            cost: number;
            /** Last At */
            last_at: string | null;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Name */
            machine_name: string;
            /** Quantity */
            quantity: number;
        };
        /** MachineRequestDetail */
        MachineRequestDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Decided At */
            decided_at: string | null;
            decided_by: components["schemas"]["Reference"] | null;
            /** Decision Note */
            decision_note: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Justification */
            justification: string;
            /** Machine Type */
            machine_type: string;
            /** Machines */
            machines: components["schemas"]["GrantedMachine"][];
            /** Number */
            number: string;
            project: components["schemas"]["Reference"];
            /** Quantity */
            quantity: number;
            requested_by: components["schemas"]["Reference"] | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            status: components["schemas"]["MachineRequestStatus"];
            /** Version */
            version: number;
        };
        /** MachineRequestFilters */
        MachineRequestFilters: {
            /** Project Id */
            project_id?: string | null;
            /** Requested By Id */
            requested_by_id?: string | null;
            /** Status */
            status?: components["schemas"]["MachineRequestStatus"][] | null;
        };
        /** MachineRequestRow */
        MachineRequestRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Ends On
             * Format: date
             */
            ends_on: string;
            /** Granted */
            granted: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Machine Type */
            machine_type: string;
            /** Number */
            number: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Project Name */
            project_name: string;
            /** Quantity */
            quantity: number;
            /** Requested By Id */
            requested_by_id: string | null;
            /** Requested By Name */
            requested_by_name: string | null;
            /**
             * Starts On
             * Format: date
             */
            starts_on: string;
            status: components["schemas"]["MachineRequestStatus"];
            /** Version */
            version: number;
        };
        /** MachineRequestRowExportParams */
        MachineRequestRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, machine_type, starts_on, ends_on, created_at, status.
             * @default -created_at
             */
            sort: string;
        };
        /** MachineRequestRowListParams */
        MachineRequestRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, machine_type, starts_on, ends_on, created_at, status.
             * @default -created_at
             */
            sort: string;
        };
        /**
         * MachineRequestStatus
         * @enum {string}
         */
        MachineRequestStatus: "pending" | "approved" | "rejected" | "cancelled";
        /** MachineRow */
        MachineRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Current Location */
            current_location: string;
            /** Document Days Left */
            document_days_left: number | null;
            /** Document Until */
            document_until: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Machine Type */
            machine_type: string;
            /** Manufacturer */
            manufacturer: string;
            /** Manufacturing Year */
            manufacturing_year: number;
            /** Model */
            model: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Operator Id */
            operator_id: string | null;
            /** Operator Name */
            operator_name: string | null;
            /** Overdue Days */
            overdue_days: number | null;
            /** Plate Number */
            plate_number: string;
            /** Project Id */
            project_id: string | null;
            /** Project Name */
            project_name: string | null;
            /** Region Id */
            region_id: string | null;
            /** Region Name */
            region_name: string | null;
            /** Retired At */
            retired_at: string | null;
            /** Rig Number */
            rig_number: string;
            /** Serial Number */
            serial_number: string;
            status: components["schemas"]["MachineStatus"];
            /** Version */
            version: number;
        };
        /** MachineRowExportParams */
        MachineRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, machine_type, model, manufacturer, serial_number, manufacturing_year, status, created_at.
             * @default name
             */
            sort: string;
        };
        /** MachineRowListParams */
        MachineRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, machine_type, model, manufacturer, serial_number, manufacturing_year, status, created_at.
             * @default name
             */
            sort: string;
        };
        /**
         * MachineStatus
         * @enum {string}
         */
        MachineStatus: "available" | "in_use" | "under_maintenance" | "out_of_service";
        /**
         * Mailbox
         * @description How mail leaves this installation, and which kinds there are. `delivery`: by a mail server, or as files.
         */
        Mailbox: {
            /**
             * Delivery
             * @enum {string}
             */
            delivery: "smtp" | "files";
            /** Kinds */
            kinds: components["schemas"]["MailKindName"][];
            /** Sender */
            sender: string;
        };
        /**
         * MailDetail
         * @description A mail with its body, where it may be shown. `withheld` says why there is none.
         */
        MailDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Attempts */
            attempts: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Error */
            error: string;
            /** Expires At */
            expires_at: string | null;
            /** Html */
            html: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Secret */
            is_secret: boolean;
            /** Is Uncertain */
            is_uncertain: boolean;
            /** Kind */
            kind: string;
            /** Language */
            language: string;
            /** Message Id */
            message_id: string;
            /**
             * Next Attempt At
             * Format: date-time
             */
            next_attempt_at: string;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["MailState"];
            /** Subject */
            subject: string;
            /** Text */
            text: string;
            /** To */
            to: string;
            /**
             * Withheld
             * @enum {string}
             */
            withheld: "" | "secret" | "gone";
        };
        /** MailFilters */
        MailFilters: {
            created_from?: components["schemas"]["From"] | null;
            created_to?: components["schemas"]["Until"] | null;
            kind?: components["schemas"]["MailKindCode"] | null;
            state?: components["schemas"]["MailState"] | null;
            /** To */
            to?: string | null;
        };
        /** @enum {string} */
        MailKindCode: "account_changed" | "account_locked" | "notification" | "password_changed" | "password_reset_code" | "profile_changed" | "second_factor_changed" | "welcome";
        /** MailKindName */
        MailKindName: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
        };
        /**
         * MailRow
         * @description A mail in the outbox. `is_uncertain`: an attempt ended without an answer, so it may have arrived twice.
         */
        MailRow: {
            /** Attempts */
            attempts: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Error */
            error: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Uncertain */
            is_uncertain: boolean;
            /** Kind */
            kind: string;
            /** Language */
            language: string;
            /**
             * Next Attempt At
             * Format: date-time
             */
            next_attempt_at: string;
            /** Sent At */
            sent_at: string | null;
            state: components["schemas"]["MailState"];
            /** Subject */
            subject: string;
            /** To */
            to: string;
        };
        /** MailRowExportParams */
        MailRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at, sent_at, to, kind, state.
             * @default -created_at
             */
            sort: string;
        };
        /** MailRowListParams */
        MailRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at, sent_at, to, kind, state.
             * @default -created_at
             */
            sort: string;
        };
        /**
         * MailState
         * @description How far a mail is.
         * @enum {string}
         */
        MailState: "queued" | "sending" | "sent" | "failed" | "expired";
        /**
         * MaintenanceChoices
         * @description `problems_of` says which problems a component of a kind can have, `photo_types` the media types of photos.
         */
        MaintenanceChoices: {
            /** Causes */
            causes: components["schemas"]["Cause"][];
            /** Machines */
            machines: components["schemas"]["MachineChoice"][];
            /** Photo Types */
            photo_types: string[];
            /** Problems Of */
            problems_of: {
                [key: string]: components["schemas"]["Problem"][];
            };
            /** Remedies */
            remedies: components["schemas"]["Remedy"][];
            /** Technicians */
            technicians: components["schemas"]["Reference"][];
        };
        /**
         * MaintenanceState
         * @description `share` is in percent.
         */
        MaintenanceState: {
            /** Is Active */
            is_active: boolean;
            /** Share */
            share: number;
            /** Step */
            step: string;
        };
        Mark: string;
        /**
         * Me
         * @description The signed-in person.
         */
        Me: {
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            language: components["schemas"]["Language"];
            /** Last Name */
            last_name: string;
            pins: components["schemas"]["Pins"];
            /** Primary Role */
            primary_role: string;
            region: components["schemas"]["Reference"] | null;
            /** Rights */
            rights: string[];
            /** Roles */
            roles: components["schemas"]["RoleName"][];
            theme: components["schemas"]["Theme"];
            /** Time Zone */
            time_zone: string;
            units: components["schemas"]["Units"];
            /** Version */
            version: number;
        };
        /** Member */
        Member: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            added_by: components["schemas"]["Reference"] | null;
            /** Email */
            email: string;
            /** Name */
            name: string;
            /** Primary Role */
            primary_role: string;
            /** Primary Role Name */
            primary_role_name: string;
            /** Primary Role Name Ar */
            primary_role_name_ar: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /** MergeFault */
        MergeFault: {
            /**
             * Into Id
             * Format: uuid
             */
            into_id: string;
        };
        /**
         * MeterEntry
         * @description What a meter displayed at the end, perhaps with the start, or how far it moved.
         */
        MeterEntry: {
            amount?: components["schemas"]["Moved"] | null;
            end?: components["schemas"]["Reading"] | null;
            kind: components["schemas"]["MeterKind"];
            start?: components["schemas"]["Reading"] | null;
        };
        /**
         * MeterExchange
         * @description What the old meter displayed last, and what the new one displays; for a meter that rolled over, its end and where
         *     it begins again.
         */
        MeterExchange: {
            /** @default replacement */
            event: components["schemas"]["Exchange"];
            kind: components["schemas"]["MeterKind"];
            new_reading: components["schemas"]["Reading"];
            /** @default  */
            note: components["schemas"]["ReadingNote"];
            old_reading: components["schemas"]["Reading"];
        };
        /**
         * MeterKind
         * @description What a meter counts. The values are the columns of a usage entry that hold how far each moved.
         * @enum {string}
         */
        MeterKind: "engine_h" | "percussion_h" | "compressor_h" | "pump_h" | "drilled_m" | "driven_km";
        /** MeterState */
        MeterState: {
            /** Displayed */
            displayed: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["MeterKind"];
            /**
             * Read At
             * Format: date-time
             */
            read_at: string;
            /** Rolls Over At */
            rolls_over_at: string | null;
            /** Total */
            total: string;
            /** Version */
            version: number;
        };
        Metres: number;
        /**
         * Milestone
         * @description `is_by_designer`: approved by the person who had changed it last, which a setting allowed. `is_own_design`: you
         *     changed last what it approves, so that a colleague has to approve it. `may_be_taken_back`: you have the right to.
         */
        Milestone: {
            /** At */
            at: string | null;
            by: components["schemas"]["Reference"] | null;
            /** Is By Designer */
            is_by_designer: boolean;
            /** Is Own Design */
            is_own_design: boolean;
            /** May Be Taken Back */
            may_be_taken_back: boolean;
            /** Name */
            name: string;
        };
        /**
         * ModelIntervalChange
         * @description Only the fields that are sent are changed.
         */
        ModelIntervalChange: {
            every?: components["schemas"]["Every"];
            planned_per_day?: components["schemas"]["PerDay"];
        };
        /** ModelIntervalDetail */
        ModelIntervalDetail: {
            /** Every */
            every: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["MeterKind"];
            /** Name */
            name: string;
            /** Planned Per Day */
            planned_per_day: string;
            /** Version */
            version: number;
        };
        ModelNote: string;
        /**
         * ModelOfMachine
         * @description What a machine takes over from its model.
         */
        ModelOfMachine: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Manufacturer */
            manufacturer: string;
            /** Meter Kinds */
            meter_kinds: components["schemas"]["MeterKind"][];
            /** Model */
            model: string;
            /** Specifications */
            specifications: {
                [key: string]: unknown;
            };
            /** Touches Explosives */
            touches_explosives: boolean;
        };
        ModelServiceName: string;
        ModelWord: string;
        /** Format: date-time */
        Moment: string;
        /** MonthOfCost */
        MonthOfCost: {
            /** Cost */
            cost: number;
            /**
             * Month
             * Format: date
             */
            month: string;
        };
        /** MonthOfUse */
        MonthOfUse: {
            /** Cost */
            cost: number;
            /**
             * Month
             * Format: date
             */
            month: string;
            /** Quantity */
            quantity: number;
        };
        /** MostUsed */
        MostUsed: {
            /**
             * Accessory Id
             * Format: uuid
             */
            accessory_id: string;
            /** Cost */
            cost: number;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Quantity */
            quantity: number;
            /** Times */
            times: number;
            unit: components["schemas"]["Unit"];
        };
        Moved: number | string;
        /** MovedPart */
        MovedPart: {
            quantity: components["schemas"]["PartQuantity"];
        };
        /**
         * MoveKind
         * @description What a move does. Reserving and releasing change what is kept for somebody, moving where it lies, the others how
         *     much there is.
         * @enum {string}
         */
        MoveKind: "add" | "remove" | "set" | "reserve" | "release" | "issue" | "return" | "move";
        /** MovementDetail */
        MovementDetail: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Id */
            by_id: string | null;
            /** By Name */
            by_name: string;
            /** Entries */
            entries: components["schemas"]["EntryLine"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["MovementKind"];
            /** Links */
            links: {
                [key: string]: string;
            };
            /** Note */
            note: string;
            /** Number */
            number: string;
            /** Product Codes */
            product_codes: string[];
            /** Quantity Kg */
            quantity_kg: number;
            /** Reason Code */
            reason_code: string;
            /** Reference Id */
            reference_id: string | null;
            /** Reference Number */
            reference_number: string;
            site: components["schemas"]["Reference"] | null;
            store: components["schemas"]["Reference"] | null;
        };
        /** MovementFilters */
        MovementFilters: {
            at_from?: components["schemas"]["From"] | null;
            at_to?: components["schemas"]["Until"] | null;
            /** Batch Id */
            batch_id?: string | null;
            kind?: components["schemas"]["MovementKind"] | null;
            /** Product Code */
            product_code?: string | null;
            /** Reference Id */
            reference_id?: string | null;
            /** Site Id */
            site_id?: string | null;
            /** Store Id */
            store_id?: string | null;
        };
        /**
         * MovementKind
         * @description What a movement does. Reserving and releasing move nothing: their entries lead from what is free in a lot to what
         *     is kept in it, or back, within the account of the lot.
         * @enum {string}
         */
        MovementKind: "receive" | "stock" | "issue" | "consume" | "return" | "reserve" | "release" | "write_off";
        /** MovementRow */
        MovementRow: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Id */
            by_id: string | null;
            /** By Name */
            by_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["MovementKind"];
            /** Note */
            note: string;
            /** Number */
            number: string;
            /** Product Codes */
            product_codes: string[];
            /** Quantity Kg */
            quantity_kg: number;
            /** Reason Code */
            reason_code: string;
            /** Reference Number */
            reference_number: string;
            /** Site Id */
            site_id: string | null;
            /** Site Name */
            site_name: string | null;
            /** Store Id */
            store_id: string | null;
            /** Store Name */
            store_name: string | null;
        };
        /** MovementRowExportParams */
        MovementRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at, number, kind, quantity_kg.
             * @default -at
             */
            sort: string;
        };
        /** MovementRowListParams */
        MovementRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at, number, kind, quantity_kg.
             * @default -at
             */
            sort: string;
        };
        MoveReference: string;
        /**
         * MyMachine
         * @description The machine that a person works with now.
         */
        MyMachine: {
            assignment: components["schemas"]["CurrentAssignment"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Machine Type */
            machine_type: string;
            /** Manufacturer */
            manufacturer: string;
            /** Model */
            model: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Rig Number */
            rig_number: string;
            status: components["schemas"]["MachineStatus"];
        };
        Name: string;
        /** NamedCost */
        NamedCost: {
            /** Actual */
            actual: string;
            /** Estimated */
            estimated: string;
            /** External */
            external: string;
            /** Key */
            key: string;
            /** Labour */
            labour: string;
            /** Name */
            name: string;
            /** Orders */
            orders: number;
            /** Parts */
            parts: string;
            /** Stated */
            stated: string;
            /** Variance */
            variance: string;
        };
        /**
         * NearService
         * @description `percent` of the interval has been used.
         */
        NearService: {
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Name */
            machine_name: string;
            /** Name */
            name: string;
            /** Percent */
            percent: string;
        };
        /**
         * NearServices
         * @description Services that are due, those of which nine tenths have been used, and the most used of both.
         */
        NearServices: {
            /** Due */
            due: number;
            /** First */
            first: components["schemas"]["NearService"][];
            /** Soon */
            soon: number;
        };
        /**
         * NewAccessory
         * @description `quantity` is what is there already: it is added as the first move.
         */
        NewAccessory: {
            /**
             * Barcode
             * @default
             */
            barcode: string;
            category: components["schemas"]["Category"];
            cost?: components["schemas"]["PartCost"] | null;
            /** @default  */
            description: components["schemas"]["PartText"];
            expected_on?: components["schemas"]["ComingDay"] | null;
            /**
             * Is Critical
             * @default false
             */
            is_critical: boolean;
            lead_time_days?: components["schemas"]["LeadDays"] | null;
            /** Location Id */
            location_id?: string | null;
            minimum: components["schemas"]["PartLevel"];
            name: components["schemas"]["PartName"];
            /** @default 0 */
            on_order: components["schemas"]["PartLevel"];
            /** @default  */
            part_number: components["schemas"]["PartNumber"];
            quantity: components["schemas"]["PartCount"];
            /** Region Id */
            region_id?: string | null;
            /**
             * Suppliers
             * @default []
             */
            suppliers: components["schemas"]["SupplierLine"][];
            unit: components["schemas"]["Unit"];
        };
        /** NewApprovalRequest */
        NewApprovalRequest: {
            /** @default {} */
            additional_data: components["schemas"]["AdditionalData"];
            approval_type: components["schemas"]["ApprovalType"];
            /**
             * Assessments
             * @default {}
             */
            assessments: {
                [key: string]: components["schemas"]["AssessmentBody"];
            };
            blasting_at?: components["schemas"]["Moment"] | null;
            /** Environmental Checklist */
            environmental_checklist: string[];
            expected_usage_on?: components["schemas"]["Day"] | null;
            /**
             * Notes
             * @default
             */
            notes: string;
            priority: components["schemas"]["Priority"];
            /** Safety Checklist */
            safety_checklist: string[];
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Store Id */
            store_id?: string | null;
        };
        /**
         * NewAssignment
         * @description To a project, an operator, or both. It begins now unless a time is given.
         */
        NewAssignment: {
            ends_at?: components["schemas"]["AssignedUntil"] | null;
            /** @default  */
            note: components["schemas"]["AssignmentNote"];
            /** Operator Id */
            operator_id?: string | null;
            /** Project Id */
            project_id?: string | null;
            starts_at?: components["schemas"]["AssignedFrom"] | null;
        };
        /**
         * NewAttachment
         * @description What is said of a file that is sent. Without a kind a picture is a photo, and without a title it is called as
         *     the file is.
         */
        NewAttachment: {
            kind?: components["schemas"]["Kind"] | null;
            title?: components["schemas"]["Title"] | null;
            valid_until?: components["schemas"]["ValidUntil"] | null;
        };
        /** NewBatch */
        NewBatch: {
            /** Batch Number */
            batch_number: string;
            expires_on: components["schemas"]["Day"];
            manufactured_on: components["schemas"]["Day"];
            /**
             * Manufacturer Batch Number
             * @default
             */
            manufacturer_batch_number: string;
            /**
             * Note
             * @default
             */
            note: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            properties?: components["schemas"]["Properties"] | null;
            quantity_kg: components["schemas"]["Kilograms"];
            storage_location: components["schemas"]["Line"];
            supplier: components["schemas"]["Line"];
        };
        /** NewChecklistTemplate */
        NewChecklistTemplate: {
            /** @default  */
            description: components["schemas"]["TemplateWords"];
            /** Groups */
            groups: components["schemas"]["Group"][];
            name: components["schemas"]["TemplateName"];
        };
        /**
         * NewComment
         * @description `mentions` are the ids of the people whom the text names with @ and their name.
         */
        NewComment: {
            /**
             * Mentions
             * @default []
             */
            mentions: string[];
            text: components["schemas"]["CommentText"];
        };
        /**
         * NewCorrection
         * @description `text`: what was really so. `reason`: how that is known.
         */
        NewCorrection: {
            reason: components["schemas"]["Note"];
            text: components["schemas"]["Note"];
        };
        /**
         * NewEnrolmentPasskey
         * @description `passkey_challenge` came with the options, `challenge` with the refusal of the sign-in.
         */
        NewEnrolmentPasskey: {
            challenge: components["schemas"]["Token"];
            credential: components["schemas"]["Credential"];
            name: components["schemas"]["PasskeyName"];
            passkey_challenge: components["schemas"]["Token"];
        };
        /** NewExternalLine */
        NewExternalLine: {
            /** Amount */
            amount: number | string;
            /** Invoice Number */
            invoice_number: string;
            invoiced_on: components["schemas"]["Day"];
            /**
             * Note
             * @default
             */
            note: string;
            /** Supplier */
            supplier: string;
        };
        /**
         * NewFaultReport
         * @description `client_id` is made by the device that reports: sent again under it, a report is no second one.
         */
        NewFaultReport: {
            /**
             * Cannot Work
             * @default false
             */
            cannot_work: boolean;
            /**
             * Client Id
             * Format: uuid
             */
            client_id: string;
            component: components["schemas"]["Component"];
            /**
             * Description
             * @default
             */
            description: string;
            found_at?: components["schemas"]["Moment"] | null;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            problem: components["schemas"]["Problem"];
            severity: components["schemas"]["OrderPriority"];
        };
        /**
         * NewHole
         * @description A hole by hand. Depth is vertical; without it the length along the hole is needed. Null means not given, which
         *     differs from zero.
         */
        NewHole: {
            anfo_kg?: components["schemas"]["HoleMass"] | null;
            angle_from_vertical_deg?: components["schemas"]["Inclination"] | null;
            azimuth_deg?: components["schemas"]["Number"] | null;
            bench_height_m?: components["schemas"]["BenchHeight"] | null;
            burden_m?: components["schemas"]["Spacing"] | null;
            collar_easting_m: components["schemas"]["Coordinate"];
            collar_elevation_m?: components["schemas"]["Elevation"] | null;
            collar_northing_m: components["schemas"]["Coordinate"];
            depth_m?: components["schemas"]["Length"] | null;
            diameter_mm?: components["schemas"]["HoleDiameter"] | null;
            emulsion_kg?: components["schemas"]["HoleMass"] | null;
            grade_elevation_m?: components["schemas"]["Elevation"] | null;
            hole_number: components["schemas"]["HoleNumber"];
            /** @default  */
            hole_type: components["schemas"]["Label"];
            length_m?: components["schemas"]["Length"] | null;
            /** @default  */
            position_label: components["schemas"]["Label"];
            /** @default  */
            row_label: components["schemas"]["Label"];
            /**
             * Serial Number
             * @default
             */
            serial_number: string;
            spacing_m?: components["schemas"]["Spacing"] | null;
            stemming_m?: components["schemas"]["Stemming"] | null;
            subdrill_m?: components["schemas"]["Subdrill"] | null;
            volume_m3?: components["schemas"]["HoleVolume"] | null;
            water_height_m?: components["schemas"]["Water"] | null;
        };
        /** NewInterval */
        NewInterval: {
            every: components["schemas"]["Every"];
            kind: components["schemas"]["MeterKind"];
            last_done_at?: components["schemas"]["DoneAt"] | null;
            last_total?: components["schemas"]["Reading"] | null;
            name: components["schemas"]["IntervalName"];
            planned_per_day: components["schemas"]["PerDay"];
        };
        /** NewLabourLine */
        NewLabourLine: {
            /** Hours */
            hours: number | string;
            /** Person Id */
            person_id?: string | null;
            /** @default  */
            person_name: components["schemas"]["TechnicianName"];
            worked_on: components["schemas"]["Day"];
        };
        /** NewLocation */
        NewLocation: {
            /** Name */
            name: string;
            /** Parent Id */
            parent_id?: string | null;
            /** Region Id */
            region_id?: string | null;
        };
        /**
         * NewMachine
         * @description One of a model is called as the model is; where its specifications say otherwise, it says why.
         */
        NewMachine: {
            /** @default  */
            chassis_details: components["schemas"]["MachineLine"];
            /** @default  */
            current_location: components["schemas"]["MachineLine"];
            /** @default  */
            departs_because: components["schemas"]["Departure"];
            /** Machine Model Id */
            machine_model_id?: string | null;
            machine_type: components["schemas"]["Word"];
            manufacturer: components["schemas"]["Word"];
            manufacturing_year: components["schemas"]["Year"];
            model: components["schemas"]["Word"];
            name: components["schemas"]["MachineName"];
            /** @default  */
            plate_number: components["schemas"]["Mark"];
            /** Region Id */
            region_id?: string | null;
            /** @default  */
            rig_number: components["schemas"]["Mark"];
            serial_number: components["schemas"]["Word"];
            /** @default {} */
            specifications: components["schemas"]["Specifications"];
            warranty_engine_h?: components["schemas"]["WarrantyHours"] | null;
            warranty_until?: components["schemas"]["WarrantyDay"] | null;
        };
        /**
         * NewMachineModel
         * @description `meter_kinds` are the meters that its machines have.
         */
        NewMachineModel: {
            machine_type: components["schemas"]["ModelWord"];
            manufacturer: components["schemas"]["ModelWord"];
            /**
             * Meter Kinds
             * @default []
             */
            meter_kinds: components["schemas"]["MeterKind"][];
            model: components["schemas"]["ModelWord"];
            /** @default  */
            note: components["schemas"]["ModelNote"];
            /**
             * Specifications
             * @default {}
             */
            specifications: {
                [key: string]: unknown;
            };
            /**
             * Touches Explosives
             * @default false
             */
            touches_explosives: boolean;
        };
        /**
         * NewMachineRequest
         * @description From a day to a day, both included.
         */
        NewMachineRequest: {
            ends_on: components["schemas"]["WantedUntil"];
            justification: components["schemas"]["Justification"];
            machine_type: components["schemas"]["TypeWord"];
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            quantity: components["schemas"]["Quantity"];
            starts_on: components["schemas"]["WantedFrom"];
        };
        /** NewMember */
        NewMember: {
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * NewMeter
         * @description `total` is what has been counted in all where an earlier meter was exchanged.
         */
        NewMeter: {
            displayed: components["schemas"]["Reading"];
            kind: components["schemas"]["MeterKind"];
            rolls_over_at?: components["schemas"]["Reading"] | null;
            total?: components["schemas"]["Reading"] | null;
        };
        /**
         * NewModelInterval
         * @description A service that each machine of a model gets by one of its meters.
         */
        NewModelInterval: {
            every: components["schemas"]["Every"];
            kind: components["schemas"]["MeterKind"];
            name: components["schemas"]["ModelServiceName"];
            planned_per_day: components["schemas"]["PerDay"];
        };
        /**
         * NewPartReservation
         * @description What is to be kept for the person who asks, until a day.
         */
        NewPartReservation: {
            needed_on: components["schemas"]["ComingDay"];
            /** @default  */
            note: components["schemas"]["StockNote"];
            quantity: components["schemas"]["PartAmount"];
            /** @default  */
            reference: components["schemas"]["MoveReference"];
        };
        /** NewPasskey */
        NewPasskey: {
            challenge: components["schemas"]["Token"];
            credential: components["schemas"]["Credential"];
            name: components["schemas"]["PasskeyName"];
        };
        /**
         * NewPasswordCode
         * @description Shown once. Hand it over in person; it is not stored in the clear.
         */
        NewPasswordCode: {
            /** Code */
            code: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /** NewPrestart */
        NewPrestart: {
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
        };
        /** NewProduct */
        NewProduct: {
            /** Code */
            code: string;
            /**
             * Compatibility Group
             * @default
             */
            compatibility_group: string;
            /** Density G Cm3 */
            density_g_cm3: number | string;
            /** Energy Mj Kg */
            energy_mj_kg: number | string;
            /** Hazard Division */
            hazard_division: string;
            /**
             * Is Water Resistant
             * @default false
             */
            is_water_resistant: boolean;
            kind: components["schemas"]["ProductKind"];
            /**
             * Low Stock Kg
             * @default 0
             */
            low_stock_kg: number | string;
            name: components["schemas"]["StockName"];
            /** Rws Percent */
            rws_percent: number | string;
            /** Un Number */
            un_number: string;
        };
        /** NewProject */
        NewProject: {
            area_of_operation: components["schemas"]["Area"];
            description: components["schemas"]["Description"];
            epsg?: components["schemas"]["Epsg"] | null;
            expected_end_on?: components["schemas"]["ExpectedEnd"] | null;
            /** Manager Id */
            manager_id?: string | null;
            name: components["schemas"]["Name"];
            /**
             * Region Id
             * Format: uuid
             */
            region_id: string;
            start_on?: components["schemas"]["Start"] | null;
            /** @default Asia/Muscat */
            time_zone: components["schemas"]["Zone"];
        };
        /** NewRegion */
        NewRegion: {
            latitude_deg?: components["schemas"]["Latitude"] | null;
            longitude_deg?: components["schemas"]["Longitude"] | null;
            name: components["schemas"]["RegionName"];
            /** @default  */
            name_ar: components["schemas"]["ArabicName"];
        };
        /** NewRole */
        NewRole: {
            /** @default  */
            description: components["schemas"]["RoleNote"];
            name: components["schemas"]["RoleTitle"];
            /**
             * Name Ar
             * @default
             */
            name_ar: string;
            reach: components["schemas"]["Reach"];
            rights?: components["schemas"]["RightNames"];
        };
        /** NewSavedView */
        NewSavedView: {
            /**
             * Is Default
             * @default false
             */
            is_default: boolean;
            list_name: components["schemas"]["ListName"];
            name: components["schemas"]["ViewName"];
            /** @default  */
            query: components["schemas"]["ViewQuery"];
        };
        /** NewSite */
        NewSite: {
            address: components["schemas"]["SiteAddress"];
            name: components["schemas"]["Name"];
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** @default 2.6 */
            rock_density_t_m3: components["schemas"]["RockDensity"];
        };
        /** NewStore */
        NewStore: {
            /** Address */
            address: string;
            allowed_kinds: components["schemas"]["Kinds"];
            capacity_kg: components["schemas"]["Capacity"];
            city: components["schemas"]["StockName"];
            /** @default [] */
            limits: components["schemas"]["Limits"];
            /**
             * Manager Id
             * Format: uuid
             */
            manager_id: string;
            name: components["schemas"]["StockName"];
            /**
             * Region Id
             * Format: uuid
             */
            region_id: string;
        };
        /**
         * NewUsage
         * @description `client_id` is made where the entry is typed, so that sending it twice is safe.
         */
        NewUsage: {
            /** Client Id */
            client_id?: string | null;
            /**
             * Downtime
             * @default []
             */
            downtime: components["schemas"]["Stop"][];
            ends_at: components["schemas"]["WorkedAt"];
            fuel_l?: components["schemas"]["Litres"] | null;
            idle_h?: components["schemas"]["Hours"] | null;
            /**
             * Meters
             * @default []
             */
            meters: components["schemas"]["MeterEntry"][];
            /** @default  */
            note: components["schemas"]["UsageNote"];
            service_h?: components["schemas"]["Hours"] | null;
            starts_at: components["schemas"]["WorkedAt"];
        };
        /**
         * NewUser
         * @description The password is none of these: the person sets it with the one-time code of the welcome mail.
         */
        NewUser: {
            address: components["schemas"]["Address"];
            country_of_origin: components["schemas"]["CountryCode"];
            email: components["schemas"]["EmailText"];
            first_name: components["schemas"]["PersonName"];
            /** @default en */
            language: components["schemas"]["Language"];
            last_name: components["schemas"]["PersonName"];
            phone_home: components["schemas"]["Phone"];
            phone_resident: components["schemas"]["Phone"];
            primary_role: components["schemas"]["RoleCode"];
            /** Region Id */
            region_id?: string | null;
            /** @default [] */
            roles: components["schemas"]["RoleCodes"];
        };
        /** NewWorkOrder */
        NewWorkOrder: {
            /**
             * Checklists
             * @default []
             */
            checklists: string[];
            description: components["schemas"]["WorkText"];
            estimated_cost?: components["schemas"]["EstimatedCost"] | null;
            estimated_duration_h: components["schemas"]["EstimatedHours"];
            /** @default  */
            hot_work_permit: components["schemas"]["PermitNumber"];
            /**
             * Is Hot Work
             * @default false
             */
            is_hot_work: boolean;
            /**
             * Keeps Running
             * @default false
             */
            keeps_running: boolean;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** @default  */
            notes: components["schemas"]["NotesText"];
            order_type: components["schemas"]["OrderType"];
            /**
             * Parts
             * @default []
             */
            parts: components["schemas"]["PlannedPart"][];
            priority: components["schemas"]["OrderPriority"];
            /** Project Id */
            project_id?: string | null;
            scheduled_at: components["schemas"]["ScheduledAt"];
            /** Technician Id */
            technician_id?: string | null;
            /** @default  */
            technician_name: components["schemas"]["TechnicianName"];
        };
        Note: string;
        NotesText: string;
        /** @enum {string} */
        NoticeKindCode: "administration.backup_done" | "administration.backup_failed" | "administration.disk_enough" | "administration.disk_full" | "administration.disk_low" | "administration.issued_by_another_off" | "administration.issued_by_another_on" | "administration.job_done" | "administration.job_failed" | "administration.may_approve_own_design_off" | "administration.may_approve_own_design_on" | "administration.restore_failed" | "administration.restored" | "approval_approved" | "approval_expired" | "approval_issued" | "approval_outdated" | "approval_rejected" | "approval_submitted" | "approval_taken_over" | "approval_valid_again" | "approval_withdrawn" | "audit.check_failed" | "comments.mentioned" | "explosives.batches_expiring" | "explosives.stock_low" | "explosives.store_manager_named" | "machines.assigned" | "machines.assignment_ended" | "machines.document_ended" | "machines.document_soon" | "machines.maintenance_overdue" | "machines.released" | "machines.request_approved" | "machines.request_cancelled" | "machines.request_rejected" | "machines.requested" | "machines.service_due" | "machines.service_withdrawn" | "maintenance.cost_exceeded" | "maintenance.fault_answered" | "maintenance.fault_reported" | "maintenance.machine_stopped" | "maintenance.order_completed" | "maintenance.order_given" | "maintenance.order_overdue" | "maintenance.parts_short" | "parts.critical_short" | "parts.reservation_released" | "parts.stock_low" | "parts.stock_out" | "projects.member_added" | "projects.milestone_taken_back" | "projects.status_changed";
        /** NotificationFilters */
        NotificationFilters: {
            created_from?: components["schemas"]["From"] | null;
            created_to?: components["schemas"]["Until"] | null;
            /** Is Unread */
            is_unread?: boolean | null;
            kind?: components["schemas"]["NoticeKindCode"] | null;
        };
        /** NotificationRow */
        NotificationRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Link */
            link: string;
            /** Read At */
            read_at: string | null;
        };
        /** NotificationRowExportParams */
        NotificationRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at.
             * @default -created_at
             */
            sort: string;
        };
        /** NotificationRowListParams */
        NotificationRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at.
             * @default -created_at
             */
            sort: string;
        };
        Number: number;
        /**
         * OperatorRow
         * @description Somebody who may be given a machine, and the machine that the person has now.
         */
        OperatorRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Machine Name */
            machine_name: string | null;
            /** Name */
            name: string;
        };
        /**
         * Options
         * @description How the numbers of a file are meant.
         */
        Options: {
            /**
             * Angle Convention
             * @default from_vertical
             * @enum {string}
             */
            angle_convention: "from_vertical" | "dip";
            /**
             * Clear Out Of Range
             * @default false
             */
            clear_out_of_range: boolean;
            /** Decimal */
            decimal?: ("." | ",") | null;
            /** Delimiter */
            delimiter?: (";" | "\t" | "|" | "," | "،" | " " | "fixed") | null;
            /**
             * Depth Meaning
             * @default vertical
             * @enum {string}
             */
            depth_meaning: "vertical" | "along";
            /**
             * Diameter Unit
             * @default mm
             * @enum {string}
             */
            diameter_unit: "mm" | "cm" | "m" | "in" | "ft";
            /**
             * Dip Sign
             * @default either
             * @enum {string}
             */
            dip_sign: "either" | "positive_down" | "negative_down";
            /**
             * Duplicates
             * @default reject
             * @enum {string}
             */
            duplicates: "reject" | "rename" | "join";
            /** Encoding */
            encoding?: string | null;
            /**
             * Length Unit
             * @default m
             * @enum {string}
             */
            length_unit: "m" | "ft";
            /**
             * Part
             * @description The one pattern of the file to read; all where null.
             */
            part?: string | null;
        };
        /**
         * OrderContent
         * @description A new order, without its machine. It may come with `checklists`, by the ids of their templates, and with planned
         *     `parts`.
         */
        OrderContent: {
            /**
             * Checklists
             * @default []
             */
            checklists: string[];
            description: components["schemas"]["WorkText"];
            estimated_cost?: components["schemas"]["EstimatedCost"] | null;
            estimated_duration_h: components["schemas"]["EstimatedHours"];
            /** @default  */
            hot_work_permit: components["schemas"]["PermitNumber"];
            /**
             * Is Hot Work
             * @default false
             */
            is_hot_work: boolean;
            /**
             * Keeps Running
             * @default false
             */
            keeps_running: boolean;
            /** @default  */
            notes: components["schemas"]["NotesText"];
            order_type: components["schemas"]["OrderType"];
            /**
             * Parts
             * @default []
             */
            parts: components["schemas"]["PlannedPart"][];
            priority: components["schemas"]["OrderPriority"];
            /** Project Id */
            project_id?: string | null;
            scheduled_at: components["schemas"]["ScheduledAt"];
            /** Technician Id */
            technician_id?: string | null;
            /** @default  */
            technician_name: components["schemas"]["TechnicianName"];
        };
        /**
         * OrderCostRow
         * @description What one order has cost, in Omani rials.
         */
        OrderCostRow: {
            /**
             * Completed At
             * Format: date-time
             */
            completed_at: string;
            /** Cost */
            cost: string;
            /** Estimated Cost */
            estimated_cost: string | null;
            /** External Cost */
            external_cost: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Labour Cost */
            labour_cost: string;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Name */
            machine_name: string;
            /** Number */
            number: string;
            order_type: components["schemas"]["OrderType"];
            /** Parts Cost */
            parts_cost: string;
            /** Project Name */
            project_name: string | null;
            /** Stated Cost */
            stated_cost: string;
        };
        /** OrderCostRowExportParams */
        OrderCostRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: completed_at, number.
             * @default -completed_at
             */
            sort: string;
        };
        /** OrderCostRowListParams */
        OrderCostRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: completed_at, number.
             * @default -completed_at
             */
            sort: string;
        };
        /**
         * OrderCounts
         * @description How many orders there are in each state; an overdue one is not counted as scheduled.
         */
        OrderCounts: {
            /** Cancelled */
            cancelled: number;
            /** Completed */
            completed: number;
            /** In Progress */
            in_progress: number;
            /** Overdue */
            overdue: number;
            /** Scheduled */
            scheduled: number;
        };
        /** OrderLoad */
        OrderLoad: {
            /** In Progress */
            in_progress: number;
            /** Overdue */
            overdue: number;
            /** Waiting For Parts */
            waiting_for_parts: number;
            /** Waiting For People */
            waiting_for_people: number;
        };
        /**
         * OrderParts
         * @description `allowed_actions` is add, or empty.
         */
        OrderParts: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Items */
            items: components["schemas"]["PartRow"][];
            /** Parts Cost */
            parts_cost: string;
        };
        /**
         * OrderPriority
         * @enum {string}
         */
        OrderPriority: "low" | "medium" | "high" | "critical";
        /**
         * OrderType
         * @enum {string}
         */
        OrderType: "preventive" | "corrective" | "emergency" | "inspection";
        /**
         * OverrideBody
         * @description The same masses for each of some holes; no masses mean that they stay uncharged.
         */
        OverrideBody: {
            /** Point Ids */
            point_ids: string[];
            /**
             * Quantities Kg
             * @default {}
             */
            quantities_kg: {
                [key: string]: components["schemas"]["ChargeKilograms"];
            };
            /** Reason */
            reason: string;
        };
        /** OwnCode */
        OwnCode: {
            code: components["schemas"]["CodeText"];
        };
        /** OwnPasswordChange */
        OwnPasswordChange: {
            /** Current Password */
            current_password: string;
            /** New Password */
            new_password: string;
        };
        /** OwnSession */
        OwnSession: {
            /** Address */
            address: string | null;
            device: components["schemas"]["Device"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is This One */
            is_this_one: boolean;
            /**
             * Last Seen At
             * Format: date-time
             */
            last_seen_at: string;
            /**
             * Signed In At
             * Format: date-time
             */
            signed_in_at: string;
        };
        /** Page[AccessoryRow] */
        Page_AccessoryRow_: {
            /** Items */
            items: components["schemas"]["AccessoryRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ApprovalRow] */
        Page_ApprovalRow_: {
            /** Items */
            items: components["schemas"]["ApprovalRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[AssignmentRow] */
        Page_AssignmentRow_: {
            /** Items */
            items: components["schemas"]["AssignmentRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[AuditEventRow] */
        Page_AuditEventRow_: {
            /** Items */
            items: components["schemas"]["AuditEventRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[BatchRow] */
        Page_BatchRow_: {
            /** Items */
            items: components["schemas"]["BatchRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[CalculationRow] */
        Page_CalculationRow_: {
            /** Items */
            items: components["schemas"]["CalculationRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[CandidateRow] */
        Page_CandidateRow_: {
            /** Items */
            items: components["schemas"]["CandidateRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ChargeRow] */
        Page_ChargeRow_: {
            /** Items */
            items: components["schemas"]["ChargeRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[DefaultRuleRow] */
        Page_DefaultRuleRow_: {
            /** Items */
            items: components["schemas"]["DefaultRuleRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[FaultReportRow] */
        Page_FaultReportRow_: {
            /** Items */
            items: components["schemas"]["FaultReportRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[HoleRow] */
        Page_HoleRow_: {
            /** Items */
            items: components["schemas"]["HoleRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ImportRow] */
        Page_ImportRow_: {
            /** Items */
            items: components["schemas"]["ImportRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[JobRow] */
        Page_JobRow_: {
            /** Items */
            items: components["schemas"]["JobRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[LotRow] */
        Page_LotRow_: {
            /** Items */
            items: components["schemas"]["LotRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[MachineModelRow] */
        Page_MachineModelRow_: {
            /** Items */
            items: components["schemas"]["MachineModelRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[MachineRequestRow] */
        Page_MachineRequestRow_: {
            /** Items */
            items: components["schemas"]["MachineRequestRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[MachineRow] */
        Page_MachineRow_: {
            /** Items */
            items: components["schemas"]["MachineRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[MailRow] */
        Page_MailRow_: {
            /** Items */
            items: components["schemas"]["MailRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[MovementRow] */
        Page_MovementRow_: {
            /** Items */
            items: components["schemas"]["MovementRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[NotificationRow] */
        Page_NotificationRow_: {
            /** Items */
            items: components["schemas"]["NotificationRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[OrderCostRow] */
        Page_OrderCostRow_: {
            /** Items */
            items: components["schemas"]["OrderCostRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[PartReservationRow] */
        Page_PartReservationRow_: {
            /** Items */
            items: components["schemas"]["PartReservationRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ProductRow] */
        Page_ProductRow_: {
            /** Items */
            items: components["schemas"]["ProductRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ProjectRow] */
        Page_ProjectRow_: {
            /** Items */
            items: components["schemas"]["ProjectRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[RecordEventRow] */
        Page_RecordEventRow_: {
            /** Items */
            items: components["schemas"]["RecordEventRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[RegionRow] */
        Page_RegionRow_: {
            /** Items */
            items: components["schemas"]["RegionRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ReorderRow] */
        Page_ReorderRow_: {
            /** Items */
            items: components["schemas"]["ReorderRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[ReservationRow] */
        Page_ReservationRow_: {
            /** Items */
            items: components["schemas"]["ReservationRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[SitedHoleRow] */
        Page_SitedHoleRow_: {
            /** Items */
            items: components["schemas"]["SitedHoleRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[SiteRow] */
        Page_SiteRow_: {
            /** Items */
            items: components["schemas"]["SiteRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[StockMoveRow] */
        Page_StockMoveRow_: {
            /** Items */
            items: components["schemas"]["StockMoveRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[StorageLocationRow] */
        Page_StorageLocationRow_: {
            /** Items */
            items: components["schemas"]["StorageLocationRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[StoreRow] */
        Page_StoreRow_: {
            /** Items */
            items: components["schemas"]["StoreRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[TransactionRow] */
        Page_TransactionRow_: {
            /** Items */
            items: components["schemas"]["TransactionRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[UsageRow] */
        Page_UsageRow_: {
            /** Items */
            items: components["schemas"]["UsageRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[UserRow] */
        Page_UserRow_: {
            /** Items */
            items: components["schemas"]["UserRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[WorkOrderRow] */
        Page_WorkOrderRow_: {
            /** Items */
            items: components["schemas"]["WorkOrderRow"][];
            /** Next Cursor */
            next_cursor: string | null;
            /** Page */
            page: number | null;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        PartAmount: number | string;
        PartCost: number | string;
        PartCount: number | string;
        /**
         * PartIssue
         * @description What is handed out: to a machine, or for what the reference names.
         */
        PartIssue: {
            /** Location Id */
            location_id?: string | null;
            /** Machine Id */
            machine_id?: string | null;
            /** @default  */
            note: components["schemas"]["StockNote"];
            quantity: components["schemas"]["PartAmount"];
            /** @default  */
            reference: components["schemas"]["MoveReference"];
            /** Reservation Id */
            reservation_id?: string | null;
        };
        PartLevel: number | string;
        PartName: string;
        PartNumber: string;
        PartQuantity: number | string;
        /** PartReservationRow */
        PartReservationRow: {
            /**
             * Accessory Id
             * Format: uuid
             */
            accessory_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Holder Id */
            holder_id: string | null;
            /** Holder Name */
            holder_name: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Needed On
             * Format: date
             */
            needed_on: string;
            /** Open */
            open: number;
            /** Quantity */
            quantity: number;
            /** Reference */
            reference: string;
            /** Version */
            version: number;
        };
        /** PartReservationRowExportParams */
        PartReservationRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: needed_on.
             * @default needed_on
             */
            sort: string;
        };
        /** PartReservationRowListParams */
        PartReservationRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: needed_on.
             * @default needed_on
             */
            sort: string;
        };
        /**
         * PartRow
         * @description A part of an order. `left` is what of the plan has not been issued, `free` what of the accessory is kept for
         *     nobody, `short` what is neither kept for the order nor free. Costs are in Omani rials: `estimated_cost` that of the
         *     plan, `cost` that of what was issued and stayed out. `allowed_actions` are edit, remove, reserve, release, issue and
         *     return.
         */
        PartRow: {
            /**
             * Accessory Id
             * Format: uuid
             */
            accessory_id: string;
            /** Allowed Actions */
            allowed_actions: string[];
            /** Cost */
            cost: string | null;
            /** Estimated Cost */
            estimated_cost: string | null;
            /** Free */
            free: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Held Back */
            is_held_back: boolean;
            /** Issued */
            issued: string;
            /** Left */
            left: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Quantity */
            quantity: string;
            /** Reserved */
            reserved: string;
            /** Returned */
            returned: string;
            /** Short */
            short: string;
            unit: components["schemas"]["Unit"];
        };
        /** PartRowProblem */
        PartRowProblem: {
            /** Code */
            code: string;
            /**
             * Facts
             * @default {}
             */
            facts: {
                [key: string]: unknown;
            };
            /** Field */
            field: string;
            /** Message */
            message: string;
        };
        PartText: string;
        PasskeyName: string;
        /**
         * PasskeyOptions
         * @description What the browser's `navigator.credentials` is to be asked (WebAuthn, as JSON), and the token for its answer.
         */
        PasskeyOptions: {
            /** Challenge */
            challenge: string;
            /** Options */
            options: {
                [key: string]: unknown;
            };
        };
        /**
         * PasskeyProof
         * @description What the browser answered (WebAuthn, as JSON).
         */
        PasskeyProof: {
            challenge: components["schemas"]["Token"];
            credential: components["schemas"]["Credential"];
        };
        /**
         * PasskeyRequest
         * @description `challenge`: the token of the step, or nothing to sign in by passkey alone.
         */
        PasskeyRequest: {
            challenge?: components["schemas"]["Token"] | null;
        };
        /**
         * PasskeyRow
         * @description `rp_id` is the name of the product's address at which it works; a synced one is on several devices.
         */
        PasskeyRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Synced */
            is_synced: boolean;
            /** Last Used At */
            last_used_at: string | null;
            /** Name */
            name: string;
            /** Rp Id */
            rp_id: string;
        };
        /** PasswordAgain */
        PasswordAgain: {
            /** Password */
            password: string;
        };
        /** PasswordByCode */
        PasswordByCode: {
            /** Code */
            code: string;
            email: components["schemas"]["EmailText"];
            /** Password */
            password: string;
        };
        /**
         * PasswordRules
         * @description Numbers of characters. Beyond them, a password must not be a common one or hold the person's name.
         */
        PasswordRules: {
            /** Maximum Length */
            maximum_length: number;
            /** Minimum Digits */
            minimum_digits: number;
            /** Minimum Length */
            minimum_length: number;
            /** Minimum Lowercase */
            minimum_lowercase: number;
            /** Minimum Special */
            minimum_special: number;
            /** Minimum Uppercase */
            minimum_uppercase: number;
        };
        /**
         * PatternColumns
         * @description The pattern of a site by column: entry n of every list belongs to hole n. Null where nothing is known.
         *     Figures are given to the sixth decimal. `version` is what an approval of this pattern sends as If-Match.
         */
        PatternColumns: {
            /** Actual Depth M */
            actual_depth_m: (number | null)[];
            /** Angle From Vertical Deg */
            angle_from_vertical_deg: number[];
            /** Azimuth Deg */
            azimuth_deg: number[];
            /** Bench Height M */
            bench_height_m: (number | null)[];
            /** Burden M */
            burden_m: (number | null)[];
            /** Collar Easting M */
            collar_easting_m: number[];
            /** Collar Elevation M */
            collar_elevation_m: number[];
            /** Collar Northing M */
            collar_northing_m: number[];
            /** Depth M */
            depth_m: number[];
            /** Diameter Mm */
            diameter_mm: (number | null)[];
            /** Grade Elevation M */
            grade_elevation_m: (number | null)[];
            /** Hole Id */
            hole_id: string[];
            /** Hole Number */
            hole_number: string[];
            /** Hole Type */
            hole_type: string[];
            /** Is Completed */
            is_completed: boolean[];
            /** Length M */
            length_m: number[];
            /** Level Known */
            level_known: boolean[];
            /** Point Id */
            point_id: string[];
            /** Position Label */
            position_label: string[];
            /** Row Label */
            row_label: string[];
            /** Spacing M */
            spacing_m: (number | null)[];
            /** Stemming M */
            stemming_m: (number | null)[];
            /** Subdrill M */
            subdrill_m: (number | null)[];
            /** Toe Easting M */
            toe_easting_m: number[];
            /** Toe Elevation M */
            toe_elevation_m: number[];
            /** Toe Northing M */
            toe_northing_m: number[];
            /** Version */
            version: number;
            /** Volume M3 */
            volume_m3: (number | null)[];
            /** Water Height M */
            water_height_m: (number | null)[];
        };
        /** PauseOrder */
        PauseOrder: {
            /**
             * Note
             * @default
             */
            note: string;
            waits_for: components["schemas"]["PauseReason"];
        };
        /**
         * PauseReason
         * @enum {string}
         */
        PauseReason: "parts" | "people" | "other";
        /** PauseRow */
        PauseRow: {
            /** Ends At */
            ends_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string;
            reason: components["schemas"]["PauseReason"];
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        PerDay: number | string;
        /**
         * PeriodFigures
         * @description The key figures of a week or month, which begins on a day.
         */
        PeriodFigures: {
            /** Availability */
            availability?: number | null;
            /** Backlog H */
            backlog_h?: number | null;
            /** Backlog Weeks */
            backlog_weeks?: number | null;
            /**
             * Begins On
             * Format: date
             */
            begins_on: string;
            /** Calendar H */
            calendar_h?: number | null;
            /** Engine H */
            engine_h?: number | null;
            /** Failures */
            failures?: number | null;
            /** Failures Without Meter */
            failures_without_meter?: number | null;
            /** Is Ahead */
            is_ahead: boolean;
            /** Left Out */
            left_out?: number | null;
            /** Machines */
            machines: number;
            /** Mean Time Between Failures H */
            mean_time_between_failures_h?: number | null;
            /** Mean Time Between Stops H */
            mean_time_between_stops_h?: number | null;
            /** Mean Time To Repair H */
            mean_time_to_repair_h?: number | null;
            /** Metered Machines */
            metered_machines?: number | null;
            /** Orders Done In Week */
            orders_done_in_week?: number | null;
            /** Orders Of Period */
            orders_of_period?: number | null;
            /** Planned Down H */
            planned_down_h?: number | null;
            /** Planned Share */
            planned_share?: number | null;
            /** Schedule Compliance */
            schedule_compliance?: number | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /** Stops */
            stops?: number | null;
            /** Unplanned Down H */
            unplanned_down_h?: number | null;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        PermitNumber: string;
        PersonName: string;
        Phone: string;
        /**
         * PhotoRule
         * @description When an answer needs a photo.
         * @enum {string}
         */
        PhotoRule: "never" | "always" | "not_ok";
        /**
         * Pin
         * @description A page of the client that is kept at hand. `to`: its address inside the client, without a search part; `title`:
         *     what it was called when it was pinned.
         */
        Pin: {
            /** Title */
            title: string;
            /** To */
            to: string;
        };
        Pins: components["schemas"]["Pin"][];
        /** PlanMachine */
        PlanMachine: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Machine Type */
            machine_type: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Spans */
            spans: components["schemas"]["PlanSpan"][];
            status: components["schemas"]["MachineStatus"];
        };
        /** PlannedPart */
        PlannedPart: {
            /**
             * Accessory Id
             * Format: uuid
             */
            accessory_id: string;
            quantity: components["schemas"]["PartQuantity"];
        };
        /**
         * PlanSpan
         * @description A time in which a machine is assigned (`assignment`) or stands (a status).
         */
        PlanSpan: {
            /** Cause */
            cause: string | null;
            /** Ends At */
            ends_at: string | null;
            /** Kind */
            kind: string;
            /** Operator Name */
            operator_name: string | null;
            /** Project Name */
            project_name: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /** PointDetail */
        PointDetail: {
            /** Actual Depth M */
            actual_depth_m: number | null;
            /** Anfo Kg */
            anfo_kg: number | null;
            /** Burden M */
            burden_m: number | null;
            /** Completed At */
            completed_at: string | null;
            /** Completed By Id */
            completed_by_id: string | null;
            /** Completed By Name */
            completed_by_name: string | null;
            /** Depth M */
            depth_m: number;
            /** Diameter Mm */
            diameter_mm: number | null;
            /** Emulsion Kg */
            emulsion_kg: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Completed */
            is_completed: boolean;
            /** Is Mass Given */
            is_mass_given: boolean;
            /** Order */
            order: number;
            /** Spacing M */
            spacing_m: number | null;
            /** Stemming M */
            stemming_m: number | null;
            /** Subdrill M */
            subdrill_m: number | null;
            /** Volume M3 */
            volume_m3: number | null;
        };
        /** PointsBody */
        PointsBody: {
            /** Point Ids */
            point_ids: string[];
        };
        /**
         * PreferenceRow
         * @description How I am told about one kind. `is_default` while I have not chosen.
         */
        PreferenceRow: {
            /** Group */
            group: string;
            /** In App */
            in_app: boolean;
            /** Is Default */
            is_default: boolean;
            /** Kind */
            kind: string;
            /** Label */
            label: string;
            /** Label Ar */
            label_ar: string;
            /** Mail */
            mail: boolean;
        };
        /**
         * Preferences
         * @description Only the fields that are sent are changed.
         */
        Preferences: {
            language?: components["schemas"]["Language"];
            pins?: components["schemas"]["Pins"];
            theme?: components["schemas"]["Theme"];
            time_zone?: components["schemas"]["Zone"];
            units?: components["schemas"]["Units"];
        };
        /** PrestartDetail */
        PrestartDetail: {
            /** Begun By Name */
            begun_by_name: string;
            /** Completed At */
            completed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Faults */
            faults: components["schemas"]["FaultBrief"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Name */
            machine_name: string;
            shift: components["schemas"]["Shift"];
            status: components["schemas"]["MachineStatus"];
        };
        /**
         * PrestartMachine
         * @description A machine before this shift, with the faults that are open or deferred; `check_id` once its check is begun.
         */
        PrestartMachine: {
            /** Check Id */
            check_id: string | null;
            /** Completed At */
            completed_at: string | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Faults */
            faults: components["schemas"]["FaultBrief"][];
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Name */
            machine_name: string;
            shift: components["schemas"]["Shift"];
            status: components["schemas"]["MachineStatus"];
        };
        /** PrestartRuleRow */
        PrestartRuleRow: {
            /** Machine Type */
            machine_type: string;
            template: components["schemas"]["Reference"];
        };
        /**
         * PrestartRuling
         * @description Without a template, no check comes before the shifts of such machines.
         */
        PrestartRuling: {
            /** Machine Type */
            machine_type: string;
            /** Template Id */
            template_id: string | null;
        };
        /**
         * PreviewColumns
         * @description The holes of a file by column, before they are saved.
         */
        PreviewColumns: {
            /** Collar Easting M */
            collar_easting_m: number[];
            /** Collar Elevation M */
            collar_elevation_m: (number | null)[];
            /** Collar Northing M */
            collar_northing_m: number[];
            /** Diameter Mm */
            diameter_mm: (number | null)[];
            /** Hole Number */
            hole_number: string[];
            /** Length M */
            length_m: number[];
            /** Toe Easting M */
            toe_easting_m: number[];
            /** Toe Elevation M */
            toe_elevation_m: (number | null)[];
            /** Toe Northing M */
            toe_northing_m: number[];
        };
        /** PreviewPage */
        PreviewPage: {
            /** Items */
            items: components["schemas"]["PreviewRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
        };
        /**
         * PreviewRow
         * @description One row of the file: the hole that it would become, or why it can't, with what could be read of it.
         */
        PreviewRow: {
            /** Angle From Vertical Deg */
            angle_from_vertical_deg: number | null;
            /** Azimuth Deg */
            azimuth_deg: number | null;
            /** Burden M */
            burden_m: number | null;
            /** Collar Easting M */
            collar_easting_m: number | null;
            /** Collar Elevation M */
            collar_elevation_m: number | null;
            /** Collar Northing M */
            collar_northing_m: number | null;
            /** Depth M */
            depth_m: number | null;
            /** Diameter Mm */
            diameter_mm: number | null;
            /** Errors */
            errors: components["schemas"]["RowProblem"][];
            /** Hole Number */
            hole_number: string | null;
            /** Length M */
            length_m: number | null;
            /** Row Number */
            row_number: number;
            /** Spacing M */
            spacing_m: number | null;
            /** Stemming M */
            stemming_m: number | null;
            /** Subdrill M */
            subdrill_m: number | null;
        };
        /**
         * PreviousSignIn
         * @description The sign-in before this one, and how many were refused since.
         */
        PreviousSignIn: {
            /** Address */
            address: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            device: components["schemas"]["Device"];
            /** Failures Since */
            failures_since: number;
        };
        /**
         * Printing
         * @description The PDF of a report that is made in the background for one person, in one language.
         *
         *     `state` is `none` where it was never asked for, and `expired` once the file is no longer kept. `message` names the
         *     step, or says why it failed; `done` of `total` steps are over.
         */
        Printing: {
            /**
             * Document Number
             * @default
             */
            document_number: string;
            /**
             * Done
             * @default 0
             */
            done: number;
            /** Finished At */
            finished_at?: string | null;
            /** Job Id */
            job_id?: string | null;
            /**
             * Message
             * @default
             */
            message: string;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "queued" | "running" | "done" | "failed" | "cancelled" | "expired";
            /**
             * Total
             * @default 0
             */
            total: number;
        };
        /**
         * Priority
         * @enum {string}
         */
        Priority: "low" | "normal" | "high" | "critical";
        /**
         * Problem
         * @enum {string}
         */
        Problem: "does_not_start" | "no_power" | "overheats" | "leaks" | "low_pressure" | "noise" | "smoke" | "stuck" | "broken" | "worn" | "wrong_reading" | "blocked" | "other";
        /** ProductFilters */
        ProductFilters: {
            kind?: components["schemas"]["ProductKind"] | null;
        };
        /**
         * ProductKind
         * @description Kinds of explosive; a store says which it may hold.
         * @enum {string}
         */
        ProductKind: "anfo" | "emulsion" | "heavy_anfo" | "booster";
        /** ProductRow */
        ProductRow: {
            /** Code */
            code: string;
            /** Compatibility Group */
            compatibility_group: string;
            /** Density G Cm3 */
            density_g_cm3: number;
            /** Energy Mj Kg */
            energy_mj_kg: number;
            /** Hazard Division */
            hazard_division: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Water Resistant */
            is_water_resistant: boolean;
            kind: components["schemas"]["ProductKind"];
            /** Low Stock Kg */
            low_stock_kg: number;
            /** Name */
            name: string;
            /** Rws Percent */
            rws_percent: number;
            /** Un Number */
            un_number: string;
            /** Version */
            version: number;
        };
        /** ProductRowExportParams */
        ProductRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: code, name, kind.
             * @default name
             */
            sort: string;
        };
        /** ProductRowListParams */
        ProductRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: code, name, kind.
             * @default name
             */
            sort: string;
        };
        /**
         * ProductStock
         * @description What a store holds of one product.
         */
        ProductStock: {
            /** Available Kg */
            available_kg: number;
            /** Is Low */
            is_low: boolean;
            /** Low Stock Kg */
            low_stock_kg: number;
            /** On Hand Kg */
            on_hand_kg: number;
            /** Product Code */
            product_code: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            product_kind: components["schemas"]["ProductKind"];
            /** Product Name */
            product_name: string;
            /** Reserved Kg */
            reserved_kg: number;
        };
        /**
         * Profile
         * @description What an account says about its owner.
         */
        Profile: {
            /** Address */
            address: string;
            /** Country Of Origin */
            country_of_origin: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Name */
            last_name: string;
            /** Last Sign In At */
            last_sign_in_at: string | null;
            /** Phone Home */
            phone_home: string;
            /** Phone Resident */
            phone_resident: string;
            region: components["schemas"]["Reference"] | null;
            /** Roles */
            roles: components["schemas"]["RoleName"][];
            /** Version */
            version: number;
        };
        /**
         * ProfileChange
         * @description Only the fields that are sent are changed.
         */
        ProfileChange: {
            address?: components["schemas"]["Address"];
            country_of_origin?: components["schemas"]["CountryCode"];
            first_name?: components["schemas"]["PersonName"];
            last_name?: components["schemas"]["PersonName"];
            phone_home?: components["schemas"]["Phone"];
            phone_resident?: components["schemas"]["Phone"];
        };
        /**
         * ProgressDetail
         * @description How far a site is drilled, and what may be done about it now.
         */
        ProgressDetail: {
            /**
             * Allowed Actions
             * @default []
             */
            allowed_actions: string[];
            /**
             * Blocked Actions
             * @default []
             */
            blocked_actions: components["schemas"]["Blocked"][];
            /** Completed */
            completed: number;
            /** Holes */
            holes: number;
            /** Percent */
            percent: number;
        };
        /**
         * ProjectChange
         * @description Only the fields that are sent are changed; those that may be empty are emptied by null.
         */
        ProjectChange: {
            area_of_operation?: components["schemas"]["Area"];
            description?: components["schemas"]["Description"];
            epsg?: components["schemas"]["Epsg"] | null;
            expected_end_on?: components["schemas"]["ExpectedEnd"] | null;
            /** Manager Id */
            manager_id?: string | null;
            name?: components["schemas"]["Name"];
            /**
             * Region Id
             * Format: uuid
             */
            region_id?: string;
            start_on?: components["schemas"]["Start"] | null;
            time_zone?: components["schemas"]["Zone"];
        };
        /**
         * ProjectCreator
         * @description Somebody who can create projects, by the role that gives the right.
         */
        ProjectCreator: {
            /** Name */
            name: string;
            /** Role */
            role: string;
            /** Role Ar */
            role_ar: string;
        };
        /** ProjectDetail */
        ProjectDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Area Of Operation */
            area_of_operation: string;
            /** Blocked Actions */
            blocked_actions: components["schemas"]["Blocked"][];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /** Epsg */
            epsg: number | null;
            /** Expected End On */
            expected_end_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Archived */
            is_archived: boolean;
            manager: components["schemas"]["Reference"] | null;
            /** Name */
            name: string;
            /** Number */
            number: string;
            region: components["schemas"]["Reference"];
            /** Start On */
            start_on: string | null;
            status: components["schemas"]["ProjectStatus"];
            /** Time Zone */
            time_zone: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** ProjectFilters */
        ProjectFilters: {
            expected_end_from?: components["schemas"]["Day"] | null;
            expected_end_to?: components["schemas"]["Day"] | null;
            /**
             * Is Archived
             * @default false
             */
            is_archived: boolean;
            /** Region Id */
            region_id?: string | null;
            start_from?: components["schemas"]["Day"] | null;
            start_to?: components["schemas"]["Day"] | null;
            status?: components["schemas"]["ProjectStatus"] | null;
            /** Takes Sites */
            takes_sites?: boolean | null;
        };
        /** ProjectOfSite */
        ProjectOfSite: {
            /** Epsg */
            epsg: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            status: components["schemas"]["ProjectStatus"];
            /** Time Zone */
            time_zone: string;
        };
        /** ProjectRow */
        ProjectRow: {
            /** Area Of Operation */
            area_of_operation: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Expected End On */
            expected_end_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Archived */
            is_archived: boolean;
            /** Manager Id */
            manager_id: string | null;
            /** Manager Name */
            manager_name: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Open Site Count */
            open_site_count: number;
            /**
             * Region Id
             * Format: uuid
             */
            region_id: string;
            /** Region Name */
            region_name: string;
            /** Site Count */
            site_count: number;
            /** Start On */
            start_on: string | null;
            status: components["schemas"]["ProjectStatus"];
            /** Version */
            version: number;
        };
        /** ProjectRowExportParams */
        ProjectRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, status, start_on, expected_end_on, created_at.
             * @default -created_at
             */
            sort: string;
        };
        /** ProjectRowListParams */
        ProjectRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, status, start_on, expected_end_on, created_at.
             * @default -created_at
             */
            sort: string;
        };
        /**
         * ProjectStatus
         * @enum {string}
         */
        ProjectStatus: "planned" | "in_progress" | "on_hold" | "completed" | "cancelled";
        /**
         * ProjectSummary
         * @description Number of projects by status; `total` counts those that are not archived.
         */
        ProjectSummary: {
            /** Archived */
            archived: number;
            /** Cancelled */
            cancelled: number;
            /** Completed */
            completed: number;
            /** In Progress */
            in_progress: number;
            /** On Hold */
            on_hold: number;
            /** Planned */
            planned: number;
            /** Total */
            total: number;
        };
        Properties: components["schemas"]["AnfoProperties"] | components["schemas"]["EmulsionProperties"];
        Quantity: number;
        /**
         * Reach
         * @description How far the eyes of a role go.
         * @enum {string}
         */
        Reach: "all" | "region" | "assigned";
        Reading: number | string;
        /**
         * ReadingEvent
         * @enum {string}
         */
        ReadingEvent: "opening" | "reading" | "replacement" | "rollover";
        ReadingNote: string;
        /**
         * ReadingRow
         * @description `unlogged` is how far the meter moved since the reading before without an entry.
         */
        ReadingRow: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Displayed */
            displayed: string;
            /** Entered */
            entered: string;
            /** Entry Id */
            entry_id: string | null;
            event: components["schemas"]["ReadingEvent"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Note */
            note: string;
            /** Total */
            total: string;
            /** Unlogged */
            unlogged: string;
        };
        /**
         * Reason
         * @description The body of an action that may need a reason.
         */
        Reason: {
            /**
             * Reason
             * @default
             */
            reason: string;
        };
        /**
         * Receipt
         * @description Stock that moves from a batch in the central warehouse into a store.
         */
        Receipt: {
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /**
             * Note
             * @default
             */
            note: string;
            quantity_kg: components["schemas"]["Kilograms"];
            /**
             * Reference Number
             * @default
             */
            reference_number: string;
        };
        /** ReconcileBody */
        ReconcileBody: {
            /**
             * Differences
             * @default []
             */
            differences: components["schemas"]["DifferenceBody"][];
        };
        /** Reconciliation */
        Reconciliation: {
            /** Lines */
            lines: components["schemas"]["ReconciliationLine"][];
            shot: components["schemas"]["ShotAnswer"] | null;
        };
        /** ReconciliationLine */
        ReconciliationLine: {
            /** Blasted Kg */
            blasted_kg: string;
            /** Issued Kg */
            issued_kg: string;
            /** Loaded Kg */
            loaded_kg: string;
            /** Note */
            note: string;
            /** On Site Kg */
            on_site_kg: string;
            /** Planned Kg */
            planned_kg: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Product Name */
            product_name: string;
            /** Reason Code */
            reason_code: string | null;
            /** Returned Kg */
            returned_kg: string;
            /** Unloaded Kg */
            unloaded_kg: string;
            /** Written Off Kg */
            written_off_kg: string;
        };
        /**
         * RecordEventRow
         * @description A line of one record's history, with its values: of a change only those that changed.
         */
        RecordEventRow: {
            /** Actor Id */
            actor_id: string | null;
            /** Actor Name */
            actor_name: string | null;
            /** Address */
            address: string | null;
            /** After */
            after: {
                [key: string]: unknown;
            } | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Before */
            before: {
                [key: string]: unknown;
            } | null;
            /** Event */
            event: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Request Id */
            request_id: string | null;
            /** Resource */
            resource: string;
            /** Resource Id */
            resource_id: string;
            /** Source */
            source: string | null;
        };
        /** RecordEventRowExportParams */
        RecordEventRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at.
             * @default -at
             */
            sort: string;
        };
        /** RecordEventRowListParams */
        RecordEventRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at.
             * @default -at
             */
            sort: string;
        };
        /**
         * RecoveryCodes
         * @description Shown once; empty when the older ones still hold.
         */
        RecoveryCodes: {
            /** Recovery Codes */
            recovery_codes: string[];
        };
        /**
         * Reference
         * @description Another record, by id and name.
         */
        Reference: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * RegionChange
         * @description Only the fields that are sent are changed; null takes a coordinate away.
         */
        RegionChange: {
            latitude_deg?: components["schemas"]["Latitude"] | null;
            longitude_deg?: components["schemas"]["Longitude"] | null;
            name?: components["schemas"]["RegionName"];
            name_ar?: components["schemas"]["ArabicName"];
        };
        /** RegionCount */
        RegionCount: {
            /**
             * Region Id
             * Format: uuid
             */
            region_id: string;
            /** Region Name */
            region_name: string;
            /** Stores */
            stores: number;
        };
        /** RegionDetail */
        RegionDetail: {
            /** Allowed Actions */
            allowed_actions: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Latitude Deg */
            latitude_deg: string | null;
            /** Longitude Deg */
            longitude_deg: string | null;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
            /** Version */
            version: number;
        };
        /** RegionFilters */
        RegionFilters: {
            /** Is Active */
            is_active?: boolean | null;
        };
        RegionName: string;
        /** RegionRow */
        RegionRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Latitude Deg */
            latitude_deg: string | null;
            /** Longitude Deg */
            longitude_deg: string | null;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
            /** Version */
            version: number;
        };
        /** RegionRowExportParams */
        RegionRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name, name_ar, is_active.
             * @default name
             */
            sort: string;
        };
        /** RegionRowListParams */
        RegionRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name, name_ar, is_active.
             * @default name
             */
            sort: string;
        };
        /**
         * Remedy
         * @enum {string}
         */
        Remedy: "replaced" | "repaired" | "exchanged" | "adjusted" | "cleaned" | "tightened" | "lubricated" | "provisional" | "other";
        /**
         * RemoveReason
         * @description Why stock was taken out without a machine.
         * @enum {string}
         */
        RemoveReason: "used" | "damaged" | "lost" | "supplier_return" | "other";
        /**
         * ReorderRow
         * @description An accessory to be ordered again. `use_per_day` is its average use, `lead_days` its or the usual lead time.
         */
        ReorderRow: {
            /** Available */
            available: number;
            category: components["schemas"]["Category"];
            /** Expected On */
            expected_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Critical */
            is_critical: boolean;
            /** Lead Days */
            lead_days: number;
            /** Minimum */
            minimum: number;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** On Order */
            on_order: number;
            /** Pack */
            pack: number;
            /** Part Number */
            part_number: string;
            /** Quantity */
            quantity: number;
            /** Region Id */
            region_id: string | null;
            /** Reserved */
            reserved: number;
            stock_status: components["schemas"]["StockStatus"];
            /** Suggested Quantity */
            suggested_quantity: number;
            /** Supplier */
            supplier: string;
            unit: components["schemas"]["Unit"];
            /** Use Per Day */
            use_per_day: number;
            /** Version */
            version: number;
        };
        /** ReorderRowExportParams */
        ReorderRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name, part_number, category, quantity, available, minimum, updated_at, stock_status, number.
             * @default name
             */
            sort: string;
        };
        /** ReorderRowListParams */
        ReorderRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name, part_number, category, quantity, available, minimum, updated_at, stock_status, number.
             * @default name
             */
            sort: string;
        };
        /**
         * ReplaceGivenBody
         * @description How many holes would lose the masses that came with them, as the person saw it.
         */
        ReplaceGivenBody: {
            /** Confirm Count */
            confirm_count: number;
        };
        /** ReportApproval */
        ReportApproval: {
            /** Checklists */
            checklists: components["schemas"]["ReportChecklist"][];
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string;
            /** Note */
            note: string;
            /** Number */
            number: string;
            /** Quantities Kg */
            quantities_kg: {
                [key: string]: number;
            };
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /** Requested By */
            requested_by: string;
            /** Status */
            status: string;
            /** Store */
            store: string;
        };
        /**
         * ReportCheck
         * @description One line of a checklist: a code that the texts know, or the words themselves; and who assessed it outside the
         *     platform, in which document.
         */
        ReportCheck: {
            /**
             * Assessed By
             * @default
             */
            assessed_by: string;
            /**
             * Document
             * @default
             */
            document: string;
            /** Is Met */
            is_met: boolean;
            /** Text */
            text: string;
        };
        /** ReportChecklist */
        ReportChecklist: {
            /** Checks */
            checks: components["schemas"]["ReportCheck"][];
            /** Kind */
            kind: string;
        };
        /**
         * ReportConnection
         * @description Surface connection between two holes, by their places in the list of holes.
         */
        ReportConnection: {
            /** Delay Ms */
            delay_ms: number;
            /** From Hole */
            from_hole: number;
            /** To Hole */
            to_hole: number;
        };
        /**
         * ReportCorrection
         * @description A note that was added beside the record after the firing: what was really so, and how that is known.
         */
        ReportCorrection: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** Reason */
            reason: string;
            /** Text */
            text: string;
        };
        /**
         * ReportDocument
         * @description The report in the words of one language, section by section as the PDF prints them, without the hole table.
         *
         *     `texts` are the headings and labels by key. Rows of `project`, `summary` and `sequence` are label and value.
         */
        ReportDocument: {
            /** Approvals */
            approvals: components["schemas"]["ApprovalSection"][];
            /** Corrections */
            corrections: components["schemas"]["Row"][];
            /** Digest */
            digest: string;
            /**
             * Dir
             * @enum {string}
             */
            dir: "ltr" | "rtl";
            /** Explosives */
            explosives: components["schemas"]["Row"][];
            /** Findings */
            findings: components["schemas"]["Row"][];
            generated_at: components["schemas"]["Cell"];
            generated_by: components["schemas"]["Cell"];
            /** Language */
            language: string;
            /** Milestones */
            milestones: components["schemas"]["Row"][];
            /** Number */
            number: string;
            /** Plan Note */
            plan_note: string;
            /** Project */
            project: components["schemas"]["Row"][];
            project_name: components["schemas"]["Cell"];
            /** Scale */
            scale: string;
            /** Sequence */
            sequence: components["schemas"]["Row"][];
            /** Signatures */
            signatures: components["schemas"]["Row"][];
            site_name: components["schemas"]["Cell"];
            state: components["schemas"]["ReportState"];
            /** Summary */
            summary: components["schemas"]["Row"][];
            /** Texts */
            texts: {
                [key: string]: string;
            };
            /** Volumes */
            volumes: components["schemas"]["Row"][];
            /** Volumes Note */
            volumes_note: string;
        };
        /**
         * ReportExplosive
         * @description Balance of one product: issued = loaded + returned + difference.
         */
        ReportExplosive: {
            /** Code */
            code: string;
            /** Difference Kg */
            difference_kg: number | null;
            /** Issued Kg */
            issued_kg: number | null;
            /** Loaded Kg */
            loaded_kg: number | null;
            /** Name */
            name: string;
            /** Note */
            note: string;
            /** Planned Kg */
            planned_kg: number;
            /** Reason Code */
            reason_code: string;
            /** Returned Kg */
            returned_kg: number | null;
        };
        /** ReportFinding */
        ReportFinding: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            /** Holes */
            holes: string[];
            /** Message */
            message: string;
            /** Severity */
            severity: string;
        };
        /**
         * ReportHole
         * @description One hole; masses by product code.
         */
        ReportHole: {
            /** Actual Depth M */
            actual_depth_m: number | null;
            /** Actual Kg */
            actual_kg: {
                [key: string]: number;
            } | null;
            /** Angle From Vertical Deg */
            angle_from_vertical_deg: number | null;
            /** Azimuth Deg */
            azimuth_deg: number | null;
            /** Diameter Mm */
            diameter_mm: number | null;
            /** Easting M */
            easting_m: number;
            /** Elevation M */
            elevation_m: number | null;
            /** Firing Time Ms */
            firing_time_ms: number | null;
            /** Is Drilled */
            is_drilled: boolean;
            /** Length M */
            length_m: number;
            /** Northing M */
            northing_m: number;
            /** Number */
            number: string;
            /** Planned Kg */
            planned_kg: {
                [key: string]: number;
            };
            /** Stemming M */
            stemming_m: number | null;
        };
        /**
         * ReportMic
         * @description Maximum instantaneous charge: the peak, how many holes take part, and the curve over the shot.
         */
        ReportMic: {
            /** Charge Kg */
            charge_kg: number[];
            /** Holes In Peak */
            holes_in_peak: number;
            /** Peak At Ms */
            peak_at_ms: number | null;
            /** Peak Kg */
            peak_kg: number;
            /** Start Ms */
            start_ms: number[];
            /** Window Ms */
            window_ms: number;
        };
        /** ReportMilestone */
        ReportMilestone: {
            /** At */
            at: string | null;
            /** By */
            by: string;
            /** Name */
            name: string;
        };
        /** ReportProject */
        ReportProject: {
            /** Area Of Operation */
            area_of_operation: string;
            /** Manager */
            manager: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Region */
            region: string;
            /** Region Ar */
            region_ar: string;
        };
        /**
         * ReportSignature
         * @description A person who answers for a part of the work; name and time are empty where nobody has yet.
         */
        ReportSignature: {
            /** At */
            at: string | null;
            /** Name */
            name: string;
            /** Role */
            role: string;
        };
        /** ReportSite */
        ReportSite: {
            /** Address */
            address: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Rock Density T M3 */
            rock_density_t_m3: number;
            /** Status */
            status: string;
        };
        /** ReportStart */
        ReportStart: {
            /** Hole */
            hole: number;
            /** Lead In Ms */
            lead_in_ms: number;
        };
        /**
         * ReportState
         * @description How far the shot was when the report was made.
         * @enum {string}
         */
        ReportState: "draft" | "provisional" | "final";
        /**
         * ReportVolume
         * @description Rock volume by one method (`design`, `voronoi`, `imported`) and the powder factor that follows.
         */
        ReportVolume: {
            /** Method */
            method: string;
            /** Powder Factor Kg M3 */
            powder_factor_kg_m3: number | null;
            /** Powder Factor Kg T */
            powder_factor_kg_t: number | null;
            /** Volume M3 */
            volume_m3: number;
        };
        /**
         * RequestChoices
         * @description Whom and what the visible requests name.
         */
        RequestChoices: {
            /** Requesters */
            requesters: components["schemas"]["Reference"][];
            /** Sites */
            sites: components["schemas"]["Reference"][];
        };
        /** ReservationFilters */
        ReservationFilters: {
            /** Product Id */
            product_id?: string | null;
            /** Reference Id */
            reference_id?: string | null;
            state?: components["schemas"]["ReservationState"] | null;
            /** Store Id */
            store_id?: string | null;
        };
        /** ReservationRow */
        ReservationRow: {
            /** Batch Number */
            batch_number: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Ended At */
            ended_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Product Name */
            product_name: string;
            /** Quantity Kg */
            quantity_kg: number;
            /**
             * Reference Id
             * Format: uuid
             */
            reference_id: string;
            /** Reference Number */
            reference_number: string;
            state: components["schemas"]["ReservationState"];
            /**
             * Store Id
             * Format: uuid
             */
            store_id: string;
            /** Store Name */
            store_name: string;
        };
        /** ReservationRowExportParams */
        ReservationRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at, quantity_kg, reference_number.
             * @default -created_at
             */
            sort: string;
        };
        /** ReservationRowListParams */
        ReservationRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at, quantity_kg, reference_number.
             * @default -created_at
             */
            sort: string;
        };
        /**
         * ReservationState
         * @enum {string}
         */
        ReservationState: "held" | "issued" | "released";
        /** ResetRequest */
        ResetRequest: {
            email: components["schemas"]["EmailText"];
        };
        /**
         * RestoreOrder
         * @description `confirmation` is the name of this installation, typed by the person.
         */
        RestoreOrder: {
            /** Confirmation */
            confirmation: string;
        };
        /** ReturnBody */
        ReturnBody: {
            /**
             * Note
             * @default
             */
            note: string;
            /** Quantities Kg */
            quantities_kg: {
                [key: string]: components["schemas"]["ReturnedKilograms"];
            };
            /**
             * Store Id
             * Format: uuid
             */
            store_id: string;
        };
        ReturnedKilograms: number | string;
        RightNames: string[];
        /**
         * RightRow
         * @description A right by module and operation.
         */
        RightRow: {
            /** Is Named Action */
            is_named_action: boolean;
            /** Label */
            label: string;
            /** Module */
            module: string;
            /** Operation */
            operation: string;
            /** Right */
            right: string;
        };
        RockDensity: number | string;
        /**
         * RoleChange
         * @description Only the fields that are sent are changed.
         */
        RoleChange: {
            description?: components["schemas"]["RoleNote"];
            name?: components["schemas"]["RoleTitle"];
            /** Name Ar */
            name_ar?: string;
            reach?: components["schemas"]["Reach"];
            rights?: components["schemas"]["RightNames"];
        };
        RoleCode: string;
        RoleCodes: components["schemas"]["RoleCode"][];
        /** RoleName */
        RoleName: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
        };
        RoleNote: string;
        /**
         * RoleRow
         * @description A role with its rights; `lost_rights` and `added_rights` are what differs from a predefined role's beginning.
         *     `may_give`: whoever asks has everything that the role gives, and so may give it to people.
         */
        RoleRow: {
            /** Added Rights */
            added_rights: string[];
            /** Allowed Actions */
            allowed_actions: string[];
            /** Code */
            code: string;
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Builtin */
            is_builtin: boolean;
            /** Lost Rights */
            lost_rights: string[];
            /** May Give */
            may_give: boolean;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
            reach: components["schemas"]["Reach"];
            /** Rights */
            rights: string[];
            /** User Count */
            user_count: number;
            /** Version */
            version: number;
        };
        RoleTitle: string;
        Row: (components["schemas"]["Cell"] | string)[];
        /** RowProblem */
        RowProblem: {
            /** Code */
            code: string;
            /** Column */
            column: string;
            /** Message */
            message: string;
            /** Value */
            value: string;
        };
        RuleDiameter: number;
        RuleName: string;
        /**
         * SameFile
         * @description A file that hangs on another record, to hang on this one as well.
         */
        SameFile: {
            /**
             * Attachment Id
             * Format: uuid
             */
            attachment_id: string;
            kind?: components["schemas"]["Kind"] | null;
            title?: components["schemas"]["Title"] | null;
        };
        /**
         * SavedView
         * @description `list_name`: the address of the list, with the client's prefix where one page has several. `query`: what the
         *     address of the page says about the list, such as `status=active&sort=-created_at`.
         */
        SavedView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Default */
            is_default: boolean;
            /** List Name */
            list_name: string;
            /** Name */
            name: string;
            /** Query */
            query: string;
            /** Version */
            version: number;
        };
        /**
         * SavedViewChange
         * @description Only the fields that are sent are changed.
         */
        SavedViewChange: {
            /** Is Default */
            is_default?: boolean;
            name?: components["schemas"]["ViewName"];
            query?: components["schemas"]["ViewQuery"];
        };
        /** SaveImport */
        SaveImport: {
            /** Confirm Gone Count */
            confirm_gone_count?: number | null;
            /**
             * Remove Gone
             * @description Delete undrilled holes that the file no longer has.
             * @default false
             */
            remove_gone: boolean;
            /**
             * Skip Bad Rows
             * @default false
             */
            skip_bad_rows: boolean;
            /**
             * Split
             * @description Make a site for each pattern of the file, the first one on this site.
             * @default false
             */
            split: boolean;
        };
        ScheduledAt: components["schemas"]["Moment"];
        /**
         * SealStatus
         * @description `head` is the seal of the newest block, in hex; `anchor` compares it with the copy kept outside the database.
         *
         *     `dropped_events` were removed by retention, which keeps `keep_months` months.
         */
        SealStatus: {
            anchor: components["schemas"]["AnchorState"];
            /** Blocks */
            blocks: number;
            /** Dropped Events */
            dropped_events: number;
            /** Head */
            head: string | null;
            /** Keep Months */
            keep_months: number;
            /** Last Event At */
            last_event_at: string | null;
            /** Last Sealed At */
            last_sealed_at: string | null;
            /** Last Sequence */
            last_sequence: number | null;
            /** Oldest At */
            oldest_at: string | null;
            /** Sealed Events */
            sealed_events: number;
            /** Unsealed Events */
            unsealed_events: number;
        };
        /**
         * SecondFactorState
         * @description `can_add_passkey`: whether the browser reached the product under a name that passkeys can be bound to.
         */
        SecondFactorState: {
            /** Can Add Passkey */
            can_add_passkey: boolean;
            /** Is On */
            is_on: boolean;
            /** Is Required */
            is_required: boolean;
            /** Passkeys */
            passkeys: components["schemas"]["PasskeyRow"][];
            /** Recovery Codes Left */
            recovery_codes_left: number;
            /** Totp Last Used At */
            totp_last_used_at: string | null;
            /** Totp Since */
            totp_since: string | null;
        };
        /**
         * ServiceDone
         * @description At which life total it was done; at the present one if none is given.
         */
        ServiceDone: {
            total?: components["schemas"]["Reading"] | null;
        };
        /**
         * ServiceState
         * @description How much of a service interval is left. `due_on` is a forecast, null beyond the last year of the calendar;
         *     `is_planned` says that it rests on what is
         *     planned for a day, because fewer than five days with work are known of the last thirty.
         */
        ServiceState: {
            /** Days With Work */
            days_with_work: number;
            /** Departs Because */
            departs_because: string;
            /** Due On */
            due_on: string | null;
            /** Every */
            every: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Of Model */
            is_of_model: boolean;
            /** Is Planned */
            is_planned: boolean;
            kind: components["schemas"]["MeterKind"];
            /** Last Done At */
            last_done_at: unknown;
            /** Last Total */
            last_total: string;
            /** Name */
            name: string;
            /** Per Day */
            per_day: string;
            /** Percent */
            percent: string;
            /** Planned Per Day */
            planned_per_day: string;
            /** Remaining */
            remaining: string;
            /** Used */
            used: string;
            /** Version */
            version: number;
        };
        /**
         * Session
         * @description Access for some minutes. The session ends after `idle_after_s` seconds without a sign of the person.
         */
        Session: {
            /** Access Token */
            access_token: string;
            /** Expires In S */
            expires_in_s: number;
            /** Idle After S */
            idle_after_s: number;
            previous: components["schemas"]["PreviousSignIn"] | null;
            user: components["schemas"]["Me"];
        };
        /** SettingChange */
        SettingChange: {
            /** Value */
            value: unknown;
        };
        /**
         * SettingDetail
         * @description A runtime setting. `type` is the JSON Schema of its value; `version` is 0 while nothing is stored.
         */
        SettingDetail: {
            /** Default */
            default: unknown;
            /** Description */
            description: string;
            /** Group */
            group: string;
            /** Is Default */
            is_default: boolean;
            /** Key */
            key: string;
            /** Type */
            type: {
                [key: string]: unknown;
            };
            /** Unit */
            unit: string;
            /** Updated At */
            updated_at: string | null;
            /** Value */
            value: unknown;
            /** Version */
            version: number;
        };
        /**
         * Shift
         * @enum {string}
         */
        Shift: "day" | "night";
        /** ShortAccessories */
        ShortAccessories: {
            /** Critical Short */
            critical_short: number;
            /** Low */
            low: number;
            /** Out */
            out: number;
        };
        /** ShotAnswer */
        ShotAnswer: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Blocked Actions */
            blocked_actions: components["schemas"]["Blocked"][];
            /** Fired At */
            fired_at: string | null;
            fired_by: components["schemas"]["Reference"] | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Misfires */
            misfires: string;
            /** Notes */
            notes: string;
            /** Number */
            number: string;
            /** Reconciled At */
            reconciled_at: string | null;
            reconciled_by: components["schemas"]["Reference"] | null;
            status: components["schemas"]["ShotStatus"];
            /** Version */
            version: number;
        };
        /**
         * ShotStatus
         * @enum {string}
         */
        ShotStatus: "loading" | "fired" | "reconciled";
        /**
         * ShownBatchStatus
         * @description The status of a batch as it is shown: what is decided about it, or what its balance and the calendar say.
         * @enum {string}
         */
        ShownBatchStatus: "available" | "allocated" | "depleted" | "expired" | "quarantined";
        /**
         * ShownLotStatus
         * @description The status of a lot as it is shown: that of its batch, or what its balance and the calendar say.
         * @enum {string}
         */
        ShownLotStatus: "available" | "depleted" | "expired" | "expiring_soon" | "quarantined";
        /**
         * ShownStatus
         * @description What people are shown of an order: its status, or that it should have been begun.
         * @enum {string}
         */
        ShownStatus: "scheduled" | "overdue" | "in_progress" | "completed" | "cancelled";
        /**
         * Signature
         * @description `password` where the setting asks for it.
         */
        Signature: {
            /**
             * Password
             * @default
             */
            password: string;
        };
        /** SignInStep */
        SignInStep: {
            challenge: components["schemas"]["Token"];
        };
        SiteAddress: string;
        /**
         * SiteChange
         * @description Only the fields that are sent are changed.
         */
        SiteChange: {
            address?: components["schemas"]["SiteAddress"];
            name?: components["schemas"]["Name"];
            rock_density_t_m3?: components["schemas"]["RockDensity"];
        };
        /** SiteDetail */
        SiteDetail: {
            /** Address */
            address: string;
            /** Allowed Actions */
            allowed_actions: string[];
            /** Blocked Actions */
            blocked_actions: components["schemas"]["Blocked"][];
            /** Completion Percent */
            completion_percent: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Fired At */
            fired_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Milestones */
            milestones: components["schemas"]["Milestone"][];
            /** Name */
            name: string;
            /** Number */
            number: string;
            /**
             * Open Writes
             * @description What the state of the site allows to be written on it now.
             */
            open_writes: components["schemas"]["SiteWrite"][];
            project: components["schemas"]["ProjectOfSite"];
            region: components["schemas"]["Reference"];
            /** Rock Density T M3 */
            rock_density_t_m3: number;
            status: components["schemas"]["SiteStatus"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * SitedHoleRow
         * @description A hole with its place, for a list over sites.
         */
        SitedHoleRow: {
            /** Actual Depth M */
            actual_depth_m: number | null;
            /** Angle From Vertical Deg */
            angle_from_vertical_deg: number;
            /** Azimuth Deg */
            azimuth_deg: number;
            /** Bench Height M */
            bench_height_m: number | null;
            /** Burden M */
            burden_m: number | null;
            /** Collar Easting M */
            collar_easting_m: number;
            /** Collar Elevation M */
            collar_elevation_m: number | null;
            /** Collar Northing M */
            collar_northing_m: number;
            /** Completed At */
            completed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Depth M */
            depth_m: number;
            /** Diameter Mm */
            diameter_mm: number | null;
            /** Hole Number */
            hole_number: string;
            /** Hole Type */
            hole_type: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Completed */
            is_completed: boolean;
            /** Length M */
            length_m: number;
            /** Position Label */
            position_label: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Project Name */
            project_name: string;
            /** Row Label */
            row_label: string;
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Site Name */
            site_name: string;
            /** Spacing M */
            spacing_m: number | null;
            /** Stemming M */
            stemming_m: number | null;
            /** Subdrill M */
            subdrill_m: number | null;
            /** Version */
            version: number;
            /** Water Height M */
            water_height_m: number | null;
        };
        /** SitedHoleRowExportParams */
        SitedHoleRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: site, hole_number, completed_at. With completed_from the default is -completed_at. With completed_to the default is -completed_at. With created_from the default is -created_at. With created_to the default is -created_at.
             * @default hole_number
             */
            sort: string;
        };
        /** SitedHoleRowListParams */
        SitedHoleRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: site, hole_number, completed_at. With completed_from the default is -completed_at. With completed_to the default is -completed_at. With created_from the default is -created_at. With created_to the default is -created_at.
             * @default hole_number
             */
            sort: string;
        };
        /** SiteFilters */
        SiteFilters: {
            /** Is Open */
            is_open?: boolean | null;
            /** Project Id */
            project_id?: string | null;
            /** Region Id */
            region_id?: string | null;
            status?: components["schemas"]["SiteStatus"] | null;
        };
        /**
         * SiteFinding
         * @description `details` are the figures of the message, for translations. `holes` are the first of `hole_count`, by number.
         */
        SiteFinding: {
            /** Code */
            code: string;
            /** Details */
            details: {
                [key: string]: number | string;
            };
            /** Hole Count */
            hole_count: number;
            /** Holes */
            holes: components["schemas"]["FoundHole"][];
            /** Message */
            message: string;
            /**
             * Part
             * @enum {string}
             */
            part: "drilling" | "charges" | "tie_up";
            /**
             * Severity
             * @enum {string}
             */
            severity: "error" | "warning" | "note";
        };
        /**
         * SiteFindingsAnswer
         * @description Findings about a site. `kinds` counts all of them, `findings` are the first ones, errors before warnings before
         *     notes. `empty_holes` would fire without a charge, though nobody has decided that they stay empty.
         */
        SiteFindingsAnswer: {
            /** Empty Holes */
            empty_holes: number;
            /** Findings */
            findings: components["schemas"]["SiteFinding"][];
            /** Holes */
            holes: number;
            /** Kinds */
            kinds: components["schemas"]["FindingKind"][];
        };
        /**
         * SiteMilestones
         * @description A site after a milestone was set.
         */
        SiteMilestones: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Operator Completed At */
            operator_completed_at: string | null;
            /** Pattern Approved At */
            pattern_approved_at: string | null;
            /** Simulation Confirmed At */
            simulation_confirmed_at: string | null;
            /** Status */
            status: string;
            /** Version */
            version: number;
        };
        /**
         * SiteProgress
         * @description One site on an operator's list. `is_open` says that holes are left and that they may be marked now.
         */
        SiteProgress: {
            /** Completed */
            completed: number;
            /**
             * Expected End On
             * @description When the project is to end.
             */
            expected_end_on: string | null;
            /** Holes */
            holes: number;
            /** Is Open */
            is_open: boolean;
            /** Last Completed At */
            last_completed_at: string | null;
            /** Operator Completed At */
            operator_completed_at: string | null;
            /** Pattern Approved At */
            pattern_approved_at: string | null;
            /** Percent */
            percent: number;
            /** Project Name */
            project_name: string;
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Site Name */
            site_name: string;
            /** Site Number */
            site_number: string;
            /** Status */
            status: string;
        };
        /** SiteRow */
        SiteRow: {
            /** Address */
            address: string;
            /** Completed At */
            completed_at: string | null;
            /** Completion Percent */
            completion_percent: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Number */
            number: string;
            /** Operator Completed At */
            operator_completed_at: string | null;
            /** Pattern Approved At */
            pattern_approved_at: string | null;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Project Name */
            project_name: string;
            /** Project Number */
            project_number: string;
            /**
             * Region Id
             * Format: uuid
             */
            region_id: string;
            /** Region Name */
            region_name: string;
            /** Rock Density T M3 */
            rock_density_t_m3: string;
            /** Simulation Confirmed At */
            simulation_confirmed_at: string | null;
            status: components["schemas"]["SiteStatus"];
            /** Version */
            version: number;
        };
        /** SiteRowExportParams */
        SiteRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, status, created_at.
             * @default -created_at
             */
            sort: string;
        };
        /** SiteRowListParams */
        SiteRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, name, status, created_at.
             * @default -created_at
             */
            sort: string;
        };
        /**
         * SiteStatus
         * @enum {string}
         */
        SiteStatus: "planned" | "setup" | "in_progress" | "blast" | "on_hold" | "completed" | "cancelled" | "archived";
        /**
         * SiteStep
         * @description A milestone of the site has been reached.
         */
        SiteStep: {
            /**
             * Details
             * @default {}
             */
            details: {
                [key: string]: unknown;
            };
            /**
             * Site Id
             * Format: uuid
             */
            site_id: string;
            /** Version */
            version: number;
        };
        /**
         * SiteSupply
         * @description What a request would ask for, and the stores that could give it, the preferred one first.
         */
        SiteSupply: {
            /** Lines */
            lines: components["schemas"]["WantedLine"][];
            /** Stores */
            stores: components["schemas"]["SupplyingStore"][];
        };
        /**
         * SiteWrite
         * @description What can be written of all that hangs on a site.
         * @enum {string}
         */
        SiteWrite: "facts" | "pattern" | "drilling" | "charges" | "tie_up" | "milestones" | "requests" | "loading" | "returns" | "reconciliation" | "corrections";
        Spacing: components["schemas"]["Number"];
        /**
         * Span
         * @enum {string}
         */
        Span: "week" | "month";
        Specifications: {
            [key: string]: unknown;
        };
        Start: components["schemas"]["Day"];
        /** StartingHoleRow */
        StartingHoleRow: {
            /** Lead In Ms */
            lead_in_ms: number;
            /**
             * Point Id
             * Format: uuid
             */
            point_id: string;
        };
        /**
         * State
         * @enum {string}
         */
        State: "queued" | "running" | "done" | "failed" | "cancelled";
        StatedCost: number | string;
        Stemming: components["schemas"]["Number"];
        /**
         * Step
         * @description One line of a record's history.
         */
        Step: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Id */
            by_id: string | null;
            /** By Name */
            by_name: string;
            /** From State */
            from_state: string;
            /** Name */
            name: string;
            /** Reason */
            reason: string;
            /** To State */
            to_state: string;
        };
        /**
         * StepCode
         * @description A code of the authenticator app or a recovery code, with the token of the step that asks for it.
         */
        StepCode: {
            challenge: components["schemas"]["Token"];
            code: components["schemas"]["CodeText"];
        };
        /**
         * StockAddition
         * @description What was received. Without a cost it is taken to have cost what the accessory says; without a location it lies at
         *     the usual one.
         */
        StockAddition: {
            /** Location Id */
            location_id?: string | null;
            /** @default  */
            note: components["schemas"]["StockNote"];
            quantity: components["schemas"]["PartAmount"];
            /** @default  */
            reference: components["schemas"]["MoveReference"];
            unit_cost?: components["schemas"]["PartCost"] | null;
        };
        /**
         * StockCount
         * @description What was counted, at a location where it lies at several.
         */
        StockCount: {
            counted: components["schemas"]["PartCount"];
            /** Location Id */
            location_id?: string | null;
            /** @default  */
            note: components["schemas"]["StockNote"];
        };
        /**
         * StockLevel
         * @description What a store has of one kind that it may hold; it can give nothing while it is not operational.
         *
         *     `low_stock_kg` and `maximum_kg` are the limits in force (a minimum of 0 is none), `minimum_set_kg` and
         *     `maximum_set_kg` those of this store itself.
         */
        StockLevel: {
            /** Available In Unit */
            available_in_unit: number;
            /** Available Kg */
            available_kg: number;
            /** Batch Numbers */
            batch_numbers: string[];
            /** Expires On */
            expires_on: string | null;
            /** Is Low */
            is_low: boolean;
            kind: components["schemas"]["ProductKind"];
            /** Last Restocked At */
            last_restocked_at: string | null;
            /** Low Stock Kg */
            low_stock_kg: number;
            /** Maximum Kg */
            maximum_kg: number;
            /** Maximum Set Kg */
            maximum_set_kg: number | null;
            /** Minimum Set Kg */
            minimum_set_kg: number | null;
            /** On Hand Kg */
            on_hand_kg: number;
            /** Reserved Kg */
            reserved_kg: number;
            /** Suppliers */
            suppliers: string[];
            unit: components["schemas"]["StockUnit"];
        };
        /** StockMoveFilters */
        StockMoveFilters: {
            at_from?: components["schemas"]["From"] | null;
            at_to?: components["schemas"]["Until"] | null;
            /** Kind */
            kind?: components["schemas"]["MoveKind"][] | null;
            /** Machine Id */
            machine_id?: string | null;
        };
        /** StockMoveRow */
        StockMoveRow: {
            /**
             * Accessory Id
             * Format: uuid
             */
            accessory_id: string;
            /** Accessory Name */
            accessory_name: string;
            /** Accessory Number */
            accessory_number: string;
            /** Amount */
            amount: number;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By Id */
            by_id: string | null;
            /** By Name */
            by_name: string;
            /** Change */
            change: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["MoveKind"];
            /** Location Path */
            location_path: string | null;
            /** Machine Id */
            machine_id: string | null;
            /** Machine Name */
            machine_name: string | null;
            /** Note */
            note: string;
            /** Quantity After */
            quantity_after: number;
            /** Quantity Before */
            quantity_before: number;
            reason_code: components["schemas"]["RemoveReason"] | null;
            /** Reference */
            reference: string;
            /** Reserved After */
            reserved_after: number;
            /** Reserved Change */
            reserved_change: number;
            /** Sequence */
            sequence: number;
            /** To Location Path */
            to_location_path: string | null;
            unit: components["schemas"]["Unit"];
            /** Value Change */
            value_change: number;
            /** Variance */
            variance: number;
        };
        /** StockMoveRowExportParams */
        StockMoveRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at, kind.
             * @default -at
             */
            sort: string;
        };
        /** StockMoveRowListParams */
        StockMoveRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at, kind.
             * @default -at
             */
            sort: string;
        };
        StockName: string;
        StockNote: string;
        /**
         * StockRelocation
         * @description What was carried from one location, or from none that was named, to another.
         */
        StockRelocation: {
            /** Location Id */
            location_id?: string | null;
            /** @default  */
            note: components["schemas"]["StockNote"];
            quantity: components["schemas"]["PartAmount"];
            /**
             * To Location Id
             * Format: uuid
             */
            to_location_id: string;
        };
        /**
         * StockRemoval
         * @description What was taken out, and why. `unit_cost` is what a supplier gives back for one.
         */
        StockRemoval: {
            /** Location Id */
            location_id?: string | null;
            /** @default  */
            note: components["schemas"]["StockNote"];
            quantity: components["schemas"]["PartAmount"];
            reason_code: components["schemas"]["RemoveReason"];
            /** @default  */
            reference: components["schemas"]["MoveReference"];
            unit_cost?: components["schemas"]["PartCost"] | null;
        };
        /** StockStatistics */
        StockStatistics: {
            /** Available */
            available: number;
            /** Critical Short */
            critical_short: number;
            /** Discontinued */
            discontinued: number;
            /** Low */
            low: number;
            /** Out */
            out: number;
            /** Total */
            total: number;
            /** Value */
            value: number;
        };
        /**
         * StockStatus
         * @description What REQ-ACCESS-021 makes of quantity, minimum and lifecycle.
         * @enum {string}
         */
        StockStatus: "available" | "low" | "out" | "discontinued";
        /**
         * StockUnit
         * @description Units in which stock of a kind is shown; what is kept is kilograms.
         * @enum {string}
         */
        StockUnit: "kg" | "lb" | "t" | "short_ton";
        /** Stop */
        Stop: {
            cause: components["schemas"]["DownCause"];
            ends_at: components["schemas"]["WorkedAt"];
            /** @default  */
            note: components["schemas"]["StopNote"];
            starts_at: components["schemas"]["WorkedAt"];
        };
        StopNote: string;
        /** StorageLocationRow */
        StorageLocationRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** Parent Id */
            parent_id: string | null;
            /** Path */
            path: string;
            /** Region Id */
            region_id: string | null;
            /** Version */
            version: number;
        };
        /** StorageLocationRowExportParams */
        StorageLocationRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: path.
             * @default path
             */
            sort: string;
        };
        /** StorageLocationRowListParams */
        StorageLocationRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: path.
             * @default path
             */
            sort: string;
        };
        /**
         * StoreChange
         * @description Only the fields that are sent are changed.
         */
        StoreChange: {
            /** Address */
            address?: string;
            allowed_kinds?: components["schemas"]["Kinds"];
            capacity_kg?: components["schemas"]["Capacity"];
            city?: components["schemas"]["StockName"];
            limits?: components["schemas"]["Limits"];
            /**
             * Manager Id
             * Format: uuid
             */
            manager_id?: string;
            name?: components["schemas"]["StockName"];
            /**
             * Region Id
             * Format: uuid
             */
            region_id?: string;
        };
        /** StoreDetail */
        StoreDetail: {
            /** Address */
            address: string;
            /** Allowed Actions */
            allowed_actions: string[];
            /** Allowed Kinds */
            allowed_kinds: components["schemas"]["ProductKind"][];
            /** Blocked Actions */
            blocked_actions: components["schemas"]["Blocked"][];
            /** Capacity Kg */
            capacity_kg: number;
            /** City */
            city: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Free Kg */
            free_kg: number;
            /** History */
            history: components["schemas"]["Step"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Levels */
            levels: components["schemas"]["StockLevel"][];
            manager: components["schemas"]["Reference"] | null;
            /** Name */
            name: string;
            /** Occupancy Kg */
            occupancy_kg: number;
            region: components["schemas"]["Reference"];
            status: components["schemas"]["StoreStatus"];
            /** Stock */
            stock: components["schemas"]["ProductStock"][];
            /** Utilization Percent */
            utilization_percent: number;
            /** Version */
            version: number;
        };
        /**
         * StoreFilters
         * @description Decommissioned stores are left out unless they are asked for.
         */
        StoreFilters: {
            allowed_kind?: components["schemas"]["ProductKind"] | null;
            /** Manager Id */
            manager_id?: string | null;
            /** Region Id */
            region_id?: string | null;
            /** Status */
            status?: components["schemas"]["StoreStatus"][] | null;
            /** Utilization From */
            utilization_from?: number | null;
            /** Utilization To */
            utilization_to?: number | null;
        };
        /**
         * StoreLimitBody
         * @description How much of one kind a store is meant to hold, and the unit to show it in. A minimum that is not given is that of
         *     the settings, a maximum that is not given is the capacity of the store.
         */
        StoreLimitBody: {
            kind: components["schemas"]["ProductKind"];
            maximum_kg?: components["schemas"]["Kilograms"] | null;
            minimum_kg?: components["schemas"]["LeastKilograms"] | null;
            /** @default kg */
            unit: components["schemas"]["StockUnit"];
        };
        /**
         * StoreManagerName
         * @description Somebody who may be put in charge of a store.
         */
        StoreManagerName: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /** StoreRow */
        StoreRow: {
            /** Allowed Kinds */
            allowed_kinds: components["schemas"]["ProductKind"][];
            /** Capacity Kg */
            capacity_kg: number;
            /** City */
            city: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Manager Id */
            manager_id: string | null;
            /** Manager Name */
            manager_name: string | null;
            /** Name */
            name: string;
            /** Occupancy Kg */
            occupancy_kg: number;
            /**
             * Region Id
             * Format: uuid
             */
            region_id: string;
            /** Region Name */
            region_name: string;
            status: components["schemas"]["StoreStatus"];
            /** Utilization Percent */
            utilization_percent: number;
            /** Version */
            version: number;
        };
        /** StoreRowExportParams */
        StoreRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name, city, region, capacity_kg, utilization_percent, status.
             * @default name
             */
            sort: string;
        };
        /** StoreRowListParams */
        StoreRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name, city, region, capacity_kg, utilization_percent, status.
             * @default name
             */
            sort: string;
        };
        /** StoreStatistics */
        StoreStatistics: {
            /** Average Utilization Percent */
            average_utilization_percent: number;
            /** By Region */
            by_region: components["schemas"]["RegionCount"][];
            /** Capacity Kg */
            capacity_kg: number;
            /** Occupancy Kg */
            occupancy_kg: number;
            /** Operational */
            operational: number;
            /** Stores */
            stores: number;
        };
        /**
         * StoreStatus
         * @enum {string}
         */
        StoreStatus: "operational" | "under_maintenance" | "decommissioned";
        Strength: number;
        Subdrill: components["schemas"]["Number"];
        /** SupplierDetail */
        SupplierDetail: {
            /** Pack */
            pack: number;
            /** Part Number */
            part_number: string;
            /** Supplier */
            supplier: string;
        };
        /**
         * SupplierLine
         * @description Who sells it, under which number, and in packs of how many of its unit; the first of a list is asked first.
         */
        SupplierLine: {
            /**
             * Pack
             * @default 1
             */
            pack: number;
            /**
             * Part Number
             * @default
             */
            part_number: string;
            /** Supplier */
            supplier: string;
        };
        /** SupplierStock */
        SupplierStock: {
            /** Items */
            items: number;
            /** Low */
            low: number;
            /** Out */
            out: number;
            /** Supplier */
            supplier: string;
            /** Value */
            value: number;
        };
        /** SupplyingStore */
        SupplyingStore: {
            /**
             * Available Kg
             * @description By product that is wanted.
             */
            available_kg: {
                [key: string]: string;
            };
            /** Has All */
            has_all: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Suspicion
         * @description Something that a person should look at. `rows` is how many rows it concerns, null for the file as a whole;
         *     `header` names the column, `detail` what else the message names.
         */
        Suspicion: {
            /** Code */
            code: string;
            /**
             * Detail
             * @default
             */
            detail: string;
            /** First Rows */
            first_rows: number[];
            /**
             * Header
             * @default
             */
            header: string;
            /** Message */
            message: string;
            /** Rows */
            rows: number | null;
            /** Target */
            target: string;
        };
        /**
         * TechnicianLoad
         * @description Estimated hours of the open orders of somebody, by week. `id` is null for people without an account; `overdue_h`
         *     of them should have been begun, `later_h` lie behind the last week.
         */
        TechnicianLoad: {
            /** Hours */
            hours: string[];
            /** Id */
            id: string | null;
            /** Later H */
            later_h: string;
            /** Name */
            name: string;
            /** Orders */
            orders: number;
            /** Overdue H */
            overdue_h: string;
        };
        TechnicianName: string;
        /**
         * TechnicianOverview
         * @description The own orders: under way, to be begun today or overdue, and resting for want of parts.
         */
        TechnicianOverview: {
            /** Due Today */
            due_today: number;
            faults: components["schemas"]["FaultCounts"];
            /** Under Way */
            under_way: number;
            /** Waiting For Parts */
            waiting_for_parts: number;
        };
        /** TemplateGroup */
        TemplateGroup: {
            /** Comes First */
            comes_first: boolean;
            /** Items */
            items: components["schemas"]["TemplateItem"][];
            /** Title */
            title: string;
        };
        /** TemplateItem */
        TemplateItem: {
            answer: components["schemas"]["AnswerKind"];
            /** Guidance */
            guidance: string;
            /** High */
            high: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Critical */
            is_critical: boolean;
            /** Is Required */
            is_required: boolean;
            /** Low */
            low: number | null;
            photo: components["schemas"]["PhotoRule"];
            /** Text */
            text: string;
            /** Topic */
            topic: string;
            /** Unit */
            unit: string;
        };
        TemplateName: string;
        TemplateWords: string;
        /** @enum {string} */
        Theme: "auto" | "light" | "dark";
        /** TieUpAnswer */
        TieUpAnswer: {
            /** Connections */
            connections: components["schemas"]["ConnectionRow"][];
            /** In Hole Delay Ms */
            in_hole_delay_ms: number;
            /** Mic Window Ms */
            mic_window_ms: number;
            /** Starting Holes */
            starting_holes: components["schemas"]["StartingHoleRow"][];
            /** Version */
            version: number;
        };
        /**
         * TieUpChanges
         * @description What an edit has made different of the tie-up that it was based on; `version` is what the next edit is based on.
         *
         *     With `is_cleared` only what is named here is left of connections and starting holes. Else connections are new or
         *     changed by their two holes, starting holes by their point.
         */
        TieUpChanges: {
            /** Connections */
            connections: components["schemas"]["ConnectionRow"][];
            /** In Hole Delay Ms */
            in_hole_delay_ms: number;
            /** Is Cleared */
            is_cleared: boolean;
            /** Mic Window Ms */
            mic_window_ms: number;
            /** Removed Connection Ids */
            removed_connection_ids: string[];
            /**
             * Removed Start Ids
             * @description Points that are no starting holes any more.
             */
            removed_start_ids: string[];
            /** Starting Holes */
            starting_holes: components["schemas"]["StartingHoleRow"][];
            /** Version */
            version: number;
        };
        /** TieUpEdit */
        TieUpEdit: {
            /** Operations */
            operations: components["schemas"]["TieUpOperation"][];
        };
        /**
         * TieUpOperation
         * @description One operation. connect, disconnect, set_delay need both points; start and unstart one point.
         */
        TieUpOperation: {
            connector_type?: components["schemas"]["ConnectorType"] | null;
            delay_ms?: components["schemas"]["Delay"] | null;
            /** From Point Id */
            from_point_id?: string | null;
            in_hole_delay_ms?: components["schemas"]["InHoleDelay"] | null;
            lead_in_ms?: components["schemas"]["Delay"] | null;
            mic_window_ms?: components["schemas"]["Window"] | null;
            /**
             * Op
             * @enum {string}
             */
            op: "connect" | "disconnect" | "set_delay" | "start" | "unstart" | "clear" | "settings";
            /** Point Id */
            point_id?: string | null;
            /** To Point Id */
            to_point_id?: string | null;
        };
        /**
         * TimingAnswer
         * @description Firing times by point, the MIC per sliding half-open window, and findings. `point_ids` and `hole_numbers` are
         *     null where the pattern that was named is in force: the times are then in the order of its holes.
         */
        TimingAnswer: {
            /** Charged Kg */
            charged_kg: number;
            /**
             * Design Version
             * @description What a confirmation of this simulation sends as If-Match.
             */
            design_version: number;
            /** Duration Ms */
            duration_ms: number | null;
            /** Error Count */
            error_count: number;
            /** Finding Count */
            finding_count: number;
            /** Findings */
            findings: components["schemas"]["TimingFinding"][];
            /** Hole Numbers */
            hole_numbers: string[] | null;
            /** In Hole Delay Ms */
            in_hole_delay_ms: number;
            /** Mic Holes */
            mic_holes: string[];
            /** Mic Kg */
            mic_kg: number;
            /** Mic Start Ms */
            mic_start_ms: number | null;
            /** Mic Window Ms */
            mic_window_ms: number;
            /** Point Ids */
            point_ids: string[] | null;
            /** Times Ms */
            times_ms: (number | null)[];
            /** Unreached Count */
            unreached_count: number;
            /** Version */
            version: number;
            /** Window Mass Kg */
            window_mass_kg: number[];
            /** Window Start Ms */
            window_start_ms: number[];
        };
        /** TimingFinding */
        TimingFinding: {
            /** Code */
            code: string;
            /**
             * Details
             * @description The figures of the message, for translations.
             */
            details: {
                [key: string]: number | string;
            };
            /** Hole Numbers */
            hole_numbers: string[];
            /** Message */
            message: string;
            /** Point Ids */
            point_ids: string[];
            /** Severity */
            severity: string;
        };
        Title: string;
        Token: string;
        /**
         * TokenClaims
         * @description What a valid access token says, and of which live session it is.
         */
        TokenClaims: {
            /** Email */
            email: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Full Name */
            full_name: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /** Primary Role */
            primary_role: string;
            /** Region */
            region: string | null;
            /**
             * Session Id
             * Format: uuid
             */
            session_id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        Topic: string;
        /**
         * TotpSecret
         * @description For an authenticator app: the secret to type, its address (otpauth) and the same as a QR code.
         */
        TotpSecret: {
            /** Qr Svg */
            qr_svg: string;
            /** Secret */
            secret: string;
            /** Uri */
            uri: string;
        };
        /** TransactionFilters */
        TransactionFilters: {
            at_from?: components["schemas"]["From"] | null;
            at_to?: components["schemas"]["Until"] | null;
            /** By Id */
            by_id?: string | null;
            /** Product Id */
            product_id?: string | null;
            product_kind?: components["schemas"]["ProductKind"] | null;
            /** Reference Id */
            reference_id?: string | null;
            /** Store Id */
            store_id?: string | null;
            type?: components["schemas"]["TransactionType"] | null;
        };
        /**
         * TransactionRow
         * @description `quantity_kg` has the sign of its type: what a transaction adds to what the store can give is positive, what it
         *     takes, keeps or uses up is negative. `on_hand_change_kg` is what it changes in what lies in the store: nothing where
         *     stock is reserved or released, or was used up after it had left.
         */
        TransactionRow: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Batch Number */
            batch_number: string;
            /** By Id */
            by_id: string | null;
            /** By Name */
            by_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Movement Id
             * Format: uuid
             */
            movement_id: string;
            /** Note */
            note: string;
            /** Number */
            number: string;
            /** On Hand Change Kg */
            on_hand_change_kg: number;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            product_kind: components["schemas"]["ProductKind"];
            /** Product Name */
            product_name: string;
            /** Quantity Kg */
            quantity_kg: number;
            /** Reference Number */
            reference_number: string;
            /**
             * Store Id
             * Format: uuid
             */
            store_id: string;
            /** Store Name */
            store_name: string;
            type: components["schemas"]["TransactionType"];
        };
        /** TransactionRowExportParams */
        TransactionRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at.
             * @default -at
             */
            sort: string;
        };
        /** TransactionRowListParams */
        TransactionRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: at.
             * @default -at
             */
            sort: string;
        };
        /**
         * TransactionType
         * @description What a movement means for the store (REQ-STORE-051).
         * @enum {string}
         */
        TransactionType: "addition" | "consumption" | "reservation" | "release" | "transfer_in" | "transfer_out" | "write_off";
        TypeWord: string;
        /**
         * Unit
         * @description The units of REQ-ACCESS-005.
         * @enum {string}
         */
        Unit: "pcs" | "kg" | "ltr" | "m" | "box" | "set";
        UnitName: string;
        /** @enum {string} */
        Units: "metric" | "imperial";
        /** UnreadCount */
        UnreadCount: {
            /** Refresh S */
            refresh_s: number;
            /** Unread */
            unread: number;
        };
        /** Format: date-time */
        Until: string;
        /**
         * Usage
         * @description One shift of a machine; a reading alone begins and ends at the same moment.
         */
        Usage: {
            /**
             * Downtime
             * @default []
             */
            downtime: components["schemas"]["Stop"][];
            ends_at: components["schemas"]["WorkedAt"];
            fuel_l?: components["schemas"]["Litres"] | null;
            idle_h?: components["schemas"]["Hours"] | null;
            /**
             * Meters
             * @default []
             */
            meters: components["schemas"]["MeterEntry"][];
            /** @default  */
            note: components["schemas"]["UsageNote"];
            service_h?: components["schemas"]["Hours"] | null;
            starts_at: components["schemas"]["WorkedAt"];
        };
        /**
         * UsageCorrection
         * @description Why an entry is taken back, and what stands in its place, if anything.
         */
        UsageCorrection: {
            /**
             * Reason
             * @default
             */
            reason: string;
            replacement?: components["schemas"]["Usage"] | null;
        };
        /** UsageDetail */
        UsageDetail: {
            /** Compressor H */
            compressor_h: string | null;
            /** Drilled M */
            drilled_m: string | null;
            /** Driven Km */
            driven_km: string | null;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Engine H */
            engine_h: string | null;
            /** Fuel L */
            fuel_l: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Idle H */
            idle_h: string | null;
            /** Is Live */
            is_live: boolean;
            kind: components["schemas"]["EntryKind"];
            machine: components["schemas"]["Reference"];
            /** Note */
            note: string;
            operator: components["schemas"]["Reference"] | null;
            /** Percussion H */
            percussion_h: string | null;
            project: components["schemas"]["Reference"] | null;
            /** Pump H */
            pump_h: string | null;
            /** Readings */
            readings: components["schemas"]["EntryReading"][];
            /** Replaces Id */
            replaces_id: string | null;
            /** Reverses Id */
            reverses_id: string | null;
            /** Service H */
            service_h: string | null;
            source: components["schemas"]["UsageSource"];
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Version */
            version: number;
            /**
             * Worked On
             * Format: date
             */
            worked_on: string;
        };
        /** UsageFilters */
        UsageFilters: {
            /** Is Live */
            is_live?: boolean | null;
            /** Machine Id */
            machine_id?: string | null;
            /** Operator Id */
            operator_id?: string | null;
            /** Project Id */
            project_id?: string | null;
            worked_from?: components["schemas"]["Day"] | null;
            worked_to?: components["schemas"]["Day"] | null;
        };
        UsageNote: string;
        /** UsageRow */
        UsageRow: {
            /** Compressor H */
            compressor_h: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Drilled M */
            drilled_m: string | null;
            /** Driven Km */
            driven_km: string | null;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Engine H */
            engine_h: string | null;
            /** Fuel L */
            fuel_l: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Idle H */
            idle_h: string | null;
            /** Is Live */
            is_live: boolean;
            kind: components["schemas"]["EntryKind"];
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Name */
            machine_name: string;
            /** Machine Number */
            machine_number: string;
            /** Note */
            note: string;
            /** Operator Id */
            operator_id: string | null;
            /** Operator Name */
            operator_name: string | null;
            /** Percussion H */
            percussion_h: string | null;
            /** Project Id */
            project_id: string | null;
            /** Project Name */
            project_name: string | null;
            /** Pump H */
            pump_h: string | null;
            /** Service H */
            service_h: string | null;
            source: components["schemas"]["UsageSource"];
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /** Version */
            version: number;
            /**
             * Worked On
             * Format: date
             */
            worked_on: string;
        };
        /** UsageRowExportParams */
        UsageRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: starts_at, worked_on, created_at.
             * @default -starts_at
             */
            sort: string;
        };
        /** UsageRowListParams */
        UsageRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: starts_at, worked_on, created_at.
             * @default -starts_at
             */
            sort: string;
        };
        /**
         * UsageSource
         * @enum {string}
         */
        UsageSource: "person" | "register" | "order" | "import";
        /**
         * UseOfAccessory
         * @description Months as their first days; quantities in the unit of the accessory.
         */
        UseOfAccessory: {
            /** By Machine */
            by_machine: components["schemas"]["MachineOfUse"][];
            /** By Month */
            by_month: components["schemas"]["MonthOfUse"][];
        };
        /** UseOfAll */
        UseOfAll: {
            /** By Category */
            by_category: components["schemas"]["CategoryOfUse"][];
            /** By Machine */
            by_machine: components["schemas"]["MachineOfCost"][];
            /** By Month */
            by_month: components["schemas"]["MonthOfCost"][];
            /** Most Used */
            most_used: components["schemas"]["MostUsed"][];
            /** Still */
            still: components["schemas"]["LyingStill"][];
        };
        /**
         * UserChange
         * @description Only the fields that are sent are changed.
         */
        UserChange: {
            address?: components["schemas"]["Address"];
            country_of_origin?: components["schemas"]["CountryCode"];
            email?: components["schemas"]["EmailText"];
            first_name?: components["schemas"]["PersonName"];
            language?: components["schemas"]["Language"];
            last_name?: components["schemas"]["PersonName"];
            phone_home?: components["schemas"]["Phone"];
            phone_resident?: components["schemas"]["Phone"];
            primary_role?: components["schemas"]["RoleCode"];
            /** Region Id */
            region_id?: string | null;
            roles?: components["schemas"]["RoleCodes"];
        };
        /** UserDetail */
        UserDetail: {
            /** Address */
            address: string;
            /** Allowed Actions */
            allowed_actions: string[];
            /** Country Of Origin */
            country_of_origin: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Full Name */
            full_name: string;
            /** Has Password */
            has_password: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            language: components["schemas"]["Language"];
            /** Last Name */
            last_name: string;
            /** Last Sign In At */
            last_sign_in_at: string | null;
            /** Phone Home */
            phone_home: string;
            /** Phone Resident */
            phone_resident: string;
            /** Primary Role */
            primary_role: string;
            region: components["schemas"]["Reference"] | null;
            /** Roles */
            roles: components["schemas"]["RoleName"][];
            status: components["schemas"]["UserStatus"];
            /** Version */
            version: number;
        };
        /** UserFilters */
        UserFilters: {
            created_from?: components["schemas"]["From"] | null;
            created_to?: components["schemas"]["Until"] | null;
            /** Email Domain */
            email_domain?: string | null;
            /** Region Id */
            region_id?: string | null;
            /** Role */
            role?: string | null;
            status?: components["schemas"]["UserStatus"] | null;
        };
        /** UserRow */
        UserRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Name */
            last_name: string;
            /** Last Sign In At */
            last_sign_in_at: string | null;
            /** Primary Role */
            primary_role: string;
            /** Primary Role Name */
            primary_role_name: string;
            /** Region Id */
            region_id: string | null;
            /** Region Name */
            region_name: string | null;
            /** Role Names */
            role_names: string[];
            /** Roles */
            roles: string[];
            status: components["schemas"]["UserStatus"];
        };
        /** UserRowExportParams */
        UserRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at.
             * @default last_name
             */
            sort: string;
        };
        /** UserRowListParams */
        UserRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at.
             * @default last_name
             */
            sort: string;
        };
        /**
         * UserSecondFactor
         * @description The second factors of another person.
         */
        UserSecondFactor: {
            /** Allowed Actions */
            allowed_actions: string[];
            /** Is On */
            is_on: boolean;
            /** Is Required */
            is_required: boolean;
            /** Methods */
            methods: ("totp" | "passkey")[];
            /** Recovery Codes Left */
            recovery_codes_left: number;
        };
        /**
         * UserStatus
         * @enum {string}
         */
        UserStatus: "active" | "inactive" | "locked" | "suspended";
        ValidUntil: components["schemas"]["Day"];
        /**
         * Verdict
         * @description What an answer comes to. A figure is judged by the limits of its item; a text is as it should be.
         * @enum {string}
         */
        Verdict: "ok" | "not_ok" | "not_applicable";
        /** VerifiedCode */
        VerifiedCode: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        ViewName: string;
        ViewQuery: string;
        WantedFrom: components["schemas"]["Day"];
        /** WantedLine */
        WantedLine: {
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Product Name */
            product_name: string;
            /** Quantity Kg */
            quantity_kg: string;
        };
        WantedUntil: components["schemas"]["Day"];
        /**
         * Warranty
         * @description Until a day, or a life total of the engine hours, with what is left of each.
         */
        Warranty: {
            /** Days Left */
            days_left: number | null;
            /** Engine H */
            engine_h: string | null;
            /** Hours Left */
            hours_left: string | null;
            /** Is Over */
            is_over: boolean;
            /** Until */
            until: string | null;
        };
        WarrantyDay: components["schemas"]["Day"];
        WarrantyHours: number | string;
        Water: components["schemas"]["Number"];
        /**
         * WayStep
         * @description A step of the way of a shot. `done` of `total` are holes, where the step counts any. `is_yours`: you have the
         *     right to take it. `why_not`: what stands in its way, where it is blocked.
         */
        WayStep: {
            /** At */
            at: string | null;
            by: components["schemas"]["Reference"] | null;
            /** Done */
            done: number | null;
            /** Is Next */
            is_next: boolean;
            /** Is Yours */
            is_yours: boolean;
            /**
             * Name
             * @enum {string}
             */
            name: "pattern" | "charges" | "tie_up" | "simulation" | "drilling" | "request" | "issue" | "load" | "ready" | "fire" | "reconcile" | "report";
            /**
             * State
             * @enum {string}
             */
            state: "done" | "open" | "blocked" | "skipped";
            /** Total */
            total: number | null;
            why_not: components["schemas"]["WhyNot"] | null;
        };
        /**
         * WhyNot
         * @description What a step would be refused with now: a stable code, English words, and the facts that they name.
         */
        WhyNot: {
            /** Code */
            code: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /** Message */
            message: string;
        };
        Window: number;
        Word: string;
        Words: string;
        WorkedAt: components["schemas"]["Moment"];
        /**
         * Workload
         * @description `weeks` are their first days; one technician works `weekly_hours` in each.
         */
        Workload: {
            /** Technicians */
            technicians: components["schemas"]["TechnicianLoad"][];
            /** Weekly Hours */
            weekly_hours: number;
            /** Weeks */
            weeks: string[];
        };
        /**
         * WorkOrderChange
         * @description Only the fields that are sent are changed. Once an order is completed, its facts can be put right until its costs
         *     are closed.
         */
        WorkOrderChange: {
            actual_duration_h?: components["schemas"]["ActualHours"] | null;
            cause?: components["schemas"]["Cause"] | null;
            completion_notes?: components["schemas"]["CompletionText"];
            component?: components["schemas"]["Component"] | null;
            description?: components["schemas"]["WorkText"];
            estimated_cost?: components["schemas"]["EstimatedCost"] | null;
            estimated_duration_h?: components["schemas"]["EstimatedHours"];
            hot_work_permit?: components["schemas"]["PermitNumber"];
            /** Is Hot Work */
            is_hot_work?: boolean;
            /** Keeps Running */
            keeps_running?: boolean;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id?: string;
            notes?: components["schemas"]["NotesText"];
            order_type?: components["schemas"]["OrderType"];
            priority?: components["schemas"]["OrderPriority"];
            problem?: components["schemas"]["Problem"] | null;
            /** Project Id */
            project_id?: string | null;
            remedy?: components["schemas"]["Remedy"] | null;
            scheduled_at?: components["schemas"]["ScheduledAt"];
            stated_cost?: components["schemas"]["StatedCost"] | null;
            /** Technician Id */
            technician_id?: string | null;
            technician_name?: components["schemas"]["TechnicianName"];
        };
        /**
         * WorkOrderDetail
         * @description `actual_cost` is the sum of the lines and the parts, or where there are none what was stated; `cost_variance` is
         *     how much more than estimated. `hours_waited` is by what the work waited for. `other_faults` of the machine wait to
         *     be taken in. `follow_ups` are orders made of what its checklists found, `follows` is the one whose checklist found
         *     what this one is about.
         */
        WorkOrderDetail: {
            /** Actual Cost */
            actual_cost: string | null;
            /** Actual Duration H */
            actual_duration_h: string | null;
            /** Allowed Actions */
            allowed_actions: string[];
            /** Blocked Actions */
            blocked_actions: components["schemas"]["Blocked"][];
            /** Cause */
            cause: string;
            /** Cleared At */
            cleared_at: string | null;
            /** Cleared By Name */
            cleared_by_name: string;
            /** Closed At */
            closed_at: string | null;
            /**
             * Committed At
             * Format: date-time
             */
            committed_at: string;
            /** Completed At */
            completed_at: string | null;
            /** Completion Notes */
            completion_notes: string;
            /** Component */
            component: string;
            /** Cost Variance */
            cost_variance: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            created_by: components["schemas"]["Reference"] | null;
            /** Description */
            description: string;
            /** Down From */
            down_from: string | null;
            /** Down To */
            down_to: string | null;
            /** Estimated Cost */
            estimated_cost: string | null;
            /** Estimated Duration H */
            estimated_duration_h: string;
            /** External Cost */
            external_cost: string;
            /** External Lines */
            external_lines: components["schemas"]["ExternalRow"][];
            /** Faults */
            faults: components["schemas"]["FaultBrief"][];
            /** Follow Ups */
            follow_ups: components["schemas"]["FollowUpRow"][];
            follows: components["schemas"]["Reference"] | null;
            /** Has Lines */
            has_lines: boolean;
            /** Hot Work Permit */
            hot_work_permit: string;
            /** Hours Waited */
            hours_waited: {
                [key: string]: number;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Hot Work */
            is_hot_work: boolean;
            /** Is Paused */
            is_paused: boolean;
            /** Is Planned */
            is_planned: boolean;
            /** Keeps Running */
            keeps_running: boolean;
            /** Labour Cost */
            labour_cost: string;
            /** Labour Lines */
            labour_lines: components["schemas"]["LabourRow"][];
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Model */
            machine_model: string;
            /** Machine Name */
            machine_name: string;
            /** Notes */
            notes: string;
            /** Number */
            number: string;
            order_type: components["schemas"]["OrderType"];
            /** Other Faults */
            other_faults: components["schemas"]["FaultBrief"][];
            /** Parts Cost */
            parts_cost: string;
            /** Pauses */
            pauses: components["schemas"]["PauseRow"][];
            priority: components["schemas"]["OrderPriority"];
            /** Problem */
            problem: string;
            project: components["schemas"]["Reference"] | null;
            /** Remedy */
            remedy: string;
            /** Rig Number */
            rig_number: string;
            /**
             * Scheduled At
             * Format: date-time
             */
            scheduled_at: string;
            /** Started At */
            started_at: string | null;
            /** Stated Cost */
            stated_cost: string | null;
            status: components["schemas"]["ShownStatus"];
            /** Technician Id */
            technician_id: string | null;
            /** Technician Name */
            technician_name: string;
            /** Touches Explosives */
            touches_explosives: boolean;
            /** Version */
            version: number;
        };
        /** WorkOrderFilters */
        WorkOrderFilters: {
            completed_from?: components["schemas"]["From"] | null;
            completed_to?: components["schemas"]["Until"] | null;
            /** Machine Id */
            machine_id?: string | null;
            /** Machine Name */
            machine_name?: string | null;
            /** Order Type */
            order_type?: components["schemas"]["OrderType"][] | null;
            /** Priority */
            priority?: components["schemas"]["OrderPriority"][] | null;
            /** Project Id */
            project_id?: string | null;
            scheduled_from?: components["schemas"]["From"] | null;
            scheduled_to?: components["schemas"]["Until"] | null;
            /** Status */
            status?: components["schemas"]["ShownStatus"][] | null;
            /** Technician Id */
            technician_id?: string | null;
        };
        /** WorkOrderRow */
        WorkOrderRow: {
            /** Actual Cost */
            actual_cost: string | null;
            /** Actual Duration H */
            actual_duration_h: string | null;
            /** Closed At */
            closed_at: string | null;
            /** Completed At */
            completed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /** Estimated Cost */
            estimated_cost: string | null;
            /** Estimated Duration H */
            estimated_duration_h: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Paused */
            is_paused: boolean;
            /** Is Planned */
            is_planned: boolean;
            /**
             * Machine Id
             * Format: uuid
             */
            machine_id: string;
            /** Machine Model */
            machine_model: string;
            /** Machine Name */
            machine_name: string;
            /** Number */
            number: string;
            order_type: components["schemas"]["OrderType"];
            priority: components["schemas"]["OrderPriority"];
            /** Rig Number */
            rig_number: string;
            /**
             * Scheduled At
             * Format: date-time
             */
            scheduled_at: string;
            /** Started At */
            started_at: string | null;
            status: components["schemas"]["ShownStatus"];
            /** Technician Id */
            technician_id: string | null;
            /** Technician Name */
            technician_name: string;
            /** Version */
            version: number;
        };
        /** WorkOrderRowExportParams */
        WorkOrderRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx" | "json" | "jsonl";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, scheduled_at, completed_at, created_at, priority, status, machine.
             * @default -scheduled_at
             */
            sort: string;
        };
        /** WorkOrderRowListParams */
        WorkOrderRowListParams: {
            /**
             * Cursor
             * @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out.
             * @default
             */
            cursor: string;
            /**
             * Page
             * @description Pages end after 1,000 rows; the cursor goes on.
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: number, scheduled_at, completed_at, created_at, priority, status, machine.
             * @default -scheduled_at
             */
            sort: string;
        };
        WorkText: string;
        /**
         * WriteOff
         * @description Stock of a batch that leaves the books: from a store, or from the central warehouse when none is given.
         */
        WriteOff: {
            /**
             * Note
             * @default
             */
            note: string;
            quantity_kg: components["schemas"]["Kilograms"];
            reason_code: components["schemas"]["WriteOffReason"];
            /**
             * Reference Number
             * @default
             */
            reference_number: string;
            /** Store Id */
            store_id?: string | null;
        };
        /**
         * WriteOffReason
         * @description Why explosive left the books without a blast. `destroyed` goes to the account of destroyed explosive, the
         *     others to the account of losses.
         * @enum {string}
         */
        WriteOffReason: "destroyed" | "spilled" | "short_delivery" | "measurement" | "lost" | "other";
        Year: number;
        Zone: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_accessories: {
        parameters: {
            query?: {
                barcode?: string | null;
                category?: components["schemas"]["Category"][] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                is_critical?: boolean | null;
                location_id?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                quantity_from?: number | null;
                quantity_to?: number | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name, part_number, category, quantity, available, minimum, updated_at, stock_status, number. */
                sort?: string;
                stock_status?: components["schemas"]["StockStatus"][] | null;
                supplier?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AccessoryRow_"];
                };
            };
        };
    };
    create_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccessory"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    get_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    delete_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccessoryChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    add_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockAddition"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    list_accessory_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
        };
    };
    attach_to_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                    kind?: components["schemas"]["Kind"] | null;
                    title?: components["schemas"]["Title"] | null;
                    valid_until?: components["schemas"]["ValidUntil"] | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    remove_accessory_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_accessory_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    get_accessory_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_accessory_thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
                attachment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attach_same_to_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SameFile"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    list_accessory_comments: {
        parameters: {
            query?: {
                before?: string | null;
            };
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
        };
    };
    comment_on_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    change_accessory_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
                comment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    remove_accessory_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
                comment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    count_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockCount"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    list_dependents_of_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependent"][];
                };
            };
        };
    };
    discontinue_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    issue_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PartIssue"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    list_accessory_mentionable: {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"][];
                };
            };
        };
    };
    move_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockRelocation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    list_accessory_moves: {
        parameters: {
            query?: {
                at_from?: components["schemas"]["From"] | null;
                at_to?: components["schemas"]["Until"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                kind?: components["schemas"]["MoveKind"][] | null;
                machine_id?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at, kind. */
                sort?: string;
            };
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StockMoveRow_"];
                };
            };
        };
    };
    export_accessory_moves: {
        parameters: {
            query?: {
                at_from?: components["schemas"]["From"] | null;
                at_to?: components["schemas"]["Until"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                kind?: components["schemas"]["MoveKind"][] | null;
                machine_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at, kind. */
                sort?: string;
            };
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    reinstate_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    remove_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StockRemoval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    list_part_reservations: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: needed_on. */
                sort?: string;
            };
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PartReservationRow_"];
                };
            };
        };
    };
    export_part_reservations: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: needed_on. */
                sort?: string;
            };
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    reserve_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPartReservation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    return_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenBack"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessoryDetail"];
                };
            };
        };
    };
    get_accessory_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    get_use_of_accessory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accessory_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UseOfAccessory"];
                };
            };
        };
    };
    export_accessories: {
        parameters: {
            query?: {
                barcode?: string | null;
                category?: components["schemas"]["Category"][] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_critical?: boolean | null;
                location_id?: string | null;
                quantity_from?: number | null;
                quantity_to?: number | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name, part_number, category, quantity, available, minimum, updated_at, stock_status, number. */
                sort?: string;
                stock_status?: components["schemas"]["StockStatus"][] | null;
                supplier?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    import_accessories: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedTable"];
                };
            };
        };
    };
    preview_accessory_import: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportedTable"];
                };
            };
        };
    };
    get_inventory_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InventoryReport"];
                };
            };
        };
    };
    get_stock_statistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StockStatistics"];
                };
            };
        };
    };
    get_use_of_accessories: {
        parameters: {
            query?: {
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UseOfAll"];
                };
            };
        };
    };
    list_approval_requests: {
        parameters: {
            query?: {
                approval_type?: components["schemas"]["ApprovalType"][] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                priority?: components["schemas"]["Priority"][] | null;
                requested_by_id?: string | null;
                requested_from?: components["schemas"]["From"] | null;
                requested_to?: components["schemas"]["Until"] | null;
                /** @description Words that must all occur. */
                search?: string;
                site_id?: string | null;
                /** @description Comma separated; a leading minus reverses. Any of: own, number, status, priority, requested_at, expected_usage_on. */
                sort?: string;
                status?: components["schemas"]["ApprovalStatus"][] | null;
                store_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApprovalRow_"];
                };
            };
        };
    };
    submit_approval_request: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApprovalRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    get_approval_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    approve_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    cancel_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    issue_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssueBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    reject_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    take_design_over: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    withdraw_approval: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDetail"];
                };
            };
        };
    };
    get_checklists: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistItems"];
                };
            };
        };
    };
    get_request_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestChoices"];
                };
            };
        };
    };
    export_approval_requests: {
        parameters: {
            query?: {
                approval_type?: components["schemas"]["ApprovalType"][] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                priority?: components["schemas"]["Priority"][] | null;
                requested_by_id?: string | null;
                requested_from?: components["schemas"]["From"] | null;
                requested_to?: components["schemas"]["Until"] | null;
                /** @description Words that must all occur. */
                search?: string;
                site_id?: string | null;
                /** @description Comma separated; a leading minus reverses. Any of: own, number, status, priority, requested_at, expected_usage_on. */
                sort?: string;
                status?: components["schemas"]["ApprovalStatus"][] | null;
                store_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_audit_events: {
        parameters: {
            query?: {
                actor_id?: string | null;
                address?: string | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                event?: string | null;
                from?: components["schemas"]["From"] | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                request_id?: string | null;
                resource?: string | null;
                resource_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at. */
                sort?: string;
                to?: components["schemas"]["Until"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEventRow_"];
                };
            };
        };
    };
    get_audit_event: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                event_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventDetail"];
                };
            };
        };
    };
    export_audit_events: {
        parameters: {
            query?: {
                actor_id?: string | null;
                address?: string | null;
                event?: string | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                from?: components["schemas"]["From"] | null;
                request_id?: string | null;
                resource?: string | null;
                resource_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at. */
                sort?: string;
                to?: components["schemas"]["Until"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_record_events: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at. */
                sort?: string;
            };
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RecordEventRow_"];
                };
            };
        };
    };
    export_record_events: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at. */
                sort?: string;
            };
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    get_audit_verification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealStatus"];
                };
            };
        };
    };
    get_audit_vocabulary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVocabulary"];
                };
            };
        };
    };
    enrol_passkey: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEnrolmentPasskey"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledSession"];
                };
            };
        };
    };
    offer_enrolment_passkey: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInStep"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
        };
    };
    enrol_totp: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolledSession"];
                };
            };
        };
    };
    offer_enrolment_totp: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInStep"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    request_password_reset: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    verify_password_code: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeToVerify"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedCode"];
                };
            };
        };
    };
    get_password_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordRules"];
                };
            };
        };
    };
    refresh_session: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    get_own_second_factors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorState"];
                };
            };
        };
    };
    add_own_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasskey"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    offer_own_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
        };
    };
    remove_own_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    renew_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    confirm_own_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
        };
    };
    offer_own_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSecret"];
                };
            };
        };
    };
    remove_own_totp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordAgain"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_own_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnSession"][];
                };
            };
        };
    };
    end_own_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    end_own_other_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndedSessions"];
                };
            };
        };
    };
    set_password: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordByCode"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    sign_in_with_code: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StepCode"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    sign_in_with_passkey: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyProof"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    ask_for_sign_in_passkey: {
        parameters: {
            query?: never;
            header: {
                /** @description The name of the client, of its own choice. No form of another site can send it. */
                "X-Highwall-Client": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeyOptions"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    validate_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenClaims"];
                };
            };
        };
    };
    list_saved_views: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"][];
                };
            };
        };
    };
    create_saved_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSavedView"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
        };
    };
    delete_saved_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_saved_view: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                view_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedViewChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
        };
    };
    list_backups: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupList"];
                };
            };
        };
    };
    take_backup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
        };
    };
    get_backup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupDetail"];
                };
            };
        };
    };
    delete_backup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    download_backup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    prove_backup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
        };
    };
    restore_backup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RestoreOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
        };
    };
    get_calculation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                calculation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalculationRow"];
                };
            };
        };
    };
    list_checklist_templates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplateRow"][];
                };
            };
        };
    };
    create_checklist_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChecklistTemplate"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplateDetail"];
                };
            };
        };
    };
    get_checklist_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplateDetail"];
                };
            };
        };
    };
    change_checklist_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                template_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChecklistTemplateChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistTemplateDetail"];
                };
            };
        };
    };
    list_countries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountryRow"][];
                };
            };
        };
    };
    list_default_loading_rules: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: from_mm, name, stemming_m. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DefaultRuleRow_"];
                };
            };
        };
    };
    create_default_rule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefaultRuleBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefaultRuleRow"];
                };
            };
        };
    };
    get_default_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefaultRuleRow"];
                };
            };
        };
    };
    change_default_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DefaultRuleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DefaultRuleRow"];
                };
            };
        };
    };
    delete_default_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                rule_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    export_default_loading_rules: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: from_mm, name, stemming_m. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_fault_reports: {
        parameters: {
            query?: {
                cannot_work?: boolean | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                found_from?: components["schemas"]["From"] | null;
                found_to?: components["schemas"]["Until"] | null;
                machine_id?: string | null;
                order_id?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                reported_by_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                severity?: components["schemas"]["OrderPriority"][] | null;
                /** @description Comma separated; a leading minus reverses. Any of: number, found_at, severity, status, machine. */
                sort?: string;
                status?: components["schemas"]["FaultStatus"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FaultReportRow_"];
                };
            };
        };
    };
    report_fault: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFaultReport"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultReportDetail"];
                };
            };
        };
    };
    get_fault_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultReportDetail"];
                };
            };
        };
    };
    accept_fault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptFault"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultReportDetail"];
                };
            };
        };
    };
    list_fault_report_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
        };
    };
    attach_to_fault_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                    kind?: components["schemas"]["Kind"] | null;
                    title?: components["schemas"]["Title"] | null;
                    valid_until?: components["schemas"]["ValidUntil"] | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    remove_fault_report_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_fault_report_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    get_fault_report_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_fault_report_thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attach_same_to_fault_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SameFile"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    list_fault_report_comments: {
        parameters: {
            query?: {
                before?: string | null;
            };
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
        };
    };
    comment_on_fault_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    change_fault_report_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment_id: string;
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    remove_fault_report_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment_id: string;
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    defer_fault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeferFault"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultReportDetail"];
                };
            };
        };
    };
    dismiss_fault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultReportDetail"];
                };
            };
        };
    };
    list_fault_report_mentionable: {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"][];
                };
            };
        };
    };
    merge_fault: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeFault"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FaultReportDetail"];
                };
            };
        };
    };
    get_fault_report_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                fault_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    export_fault_reports: {
        parameters: {
            query?: {
                cannot_work?: boolean | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                found_from?: components["schemas"]["From"] | null;
                found_to?: components["schemas"]["Until"] | null;
                machine_id?: string | null;
                order_id?: string | null;
                reported_by_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                severity?: components["schemas"]["OrderPriority"][] | null;
                /** @description Comma separated; a leading minus reverses. Any of: number, found_at, severity, status, machine. */
                sort?: string;
                status?: components["schemas"]["FaultStatus"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    list_holes: {
        parameters: {
            query?: {
                completed_from?: components["schemas"]["From"] | null;
                completed_to?: components["schemas"]["Until"] | null;
                created_from?: components["schemas"]["From"] | null;
                created_to?: components["schemas"]["Until"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                hole_type?: string | null;
                is_completed?: boolean | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                project_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                site_id?: string | null;
                /** @description Comma separated; a leading minus reverses. Any of: site, hole_number, completed_at. With completed_from the default is -completed_at. With completed_to the default is -completed_at. With created_from the default is -created_at. With created_to the default is -created_at. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SitedHoleRow_"];
                };
            };
        };
    };
    get_hole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hole_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoleDetail"];
                };
            };
        };
    };
    delete_hole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hole_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_hole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hole_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoleChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoleDetail"];
                };
            };
        };
    };
    complete_hole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hole_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Completion"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoleDetail"];
                };
            };
        };
    };
    reopen_hole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hole_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoleDetail"];
                };
            };
        };
    };
    get_hole_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hole_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    export_holes: {
        parameters: {
            query?: {
                completed_from?: components["schemas"]["From"] | null;
                completed_to?: components["schemas"]["Until"] | null;
                created_from?: components["schemas"]["From"] | null;
                created_to?: components["schemas"]["Until"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                hole_type?: string | null;
                is_completed?: boolean | null;
                project_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                site_id?: string | null;
                /** @description Comma separated; a leading minus reverses. Any of: site, hole_number, completed_at. With completed_from the default is -completed_at. With completed_to the default is -completed_at. With created_from the default is -created_at. With created_to the default is -created_at. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
        };
    };
    change_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
        };
    };
    cancel_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
        };
    };
    get_import_pattern: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewColumns"];
                };
            };
        };
    };
    reject_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
        };
    };
    list_import_rows: {
        parameters: {
            query?: {
                only_errors?: boolean;
                page?: number;
                page_size?: number;
            };
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewPage"];
                };
            };
        };
    };
    save_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                import_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveImport"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                kind?: string | null;
                owner_id?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at, started_at, finished_at, kind. */
                sort?: string;
                state?: components["schemas"]["State"][] | null;
                subject_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_JobRow_"];
                };
            };
        };
    };
    get_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
        };
    };
    cancel_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobDetail"];
                };
            };
        };
    };
    get_job_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    see_job: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    export_jobs: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                kind?: string | null;
                owner_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at, started_at, finished_at, kind. */
                sort?: string;
                state?: components["schemas"]["State"][] | null;
                subject_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_ledger_movements: {
        parameters: {
            query?: {
                at_from?: components["schemas"]["From"] | null;
                at_to?: components["schemas"]["Until"] | null;
                batch_id?: string | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                kind?: components["schemas"]["MovementKind"] | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                product_code?: string | null;
                reference_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                site_id?: string | null;
                /** @description Comma separated; a leading minus reverses. Any of: at, number, kind, quantity_kg. */
                sort?: string;
                store_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MovementRow_"];
                };
            };
        };
    };
    get_ledger_movement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                movement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementDetail"];
                };
            };
        };
    };
    export_ledger_movements: {
        parameters: {
            query?: {
                at_from?: components["schemas"]["From"] | null;
                at_to?: components["schemas"]["Until"] | null;
                batch_id?: string | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                kind?: components["schemas"]["MovementKind"] | null;
                product_code?: string | null;
                reference_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                site_id?: string | null;
                /** @description Comma separated; a leading minus reverses. Any of: at, number, kind, quantity_kg. */
                sort?: string;
                store_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_low_stock_accessories: {
        parameters: {
            query?: {
                barcode?: string | null;
                category?: components["schemas"]["Category"][] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                is_critical?: boolean | null;
                location_id?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                quantity_from?: number | null;
                quantity_to?: number | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name, part_number, category, quantity, available, minimum, updated_at, stock_status, number. */
                sort?: string;
                stock_status?: components["schemas"]["StockStatus"][] | null;
                supplier?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReorderRow_"];
                };
            };
        };
    };
    export_low_stock_accessories: {
        parameters: {
            query?: {
                barcode?: string | null;
                category?: components["schemas"]["Category"][] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_critical?: boolean | null;
                location_id?: string | null;
                quantity_from?: number | null;
                quantity_to?: number | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name, part_number, category, quantity, available, minimum, updated_at, stock_status, number. */
                sort?: string;
                stock_status?: components["schemas"]["StockStatus"][] | null;
                supplier?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_machine_assignments: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                is_over?: boolean | null;
                machine_id?: string | null;
                operator_id?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                project_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: starts_at, ends_at. */
                sort?: string;
                starts_from?: components["schemas"]["From"] | null;
                starts_to?: components["schemas"]["Until"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AssignmentRow_"];
                };
            };
        };
    };
    get_machine_assignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
        };
    };
    change_machine_assignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
        };
    };
    end_machine_assignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
        };
    };
    export_machine_assignments: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_over?: boolean | null;
                machine_id?: string | null;
                operator_id?: string | null;
                project_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: starts_at, ends_at. */
                sort?: string;
                starts_from?: components["schemas"]["From"] | null;
                starts_to?: components["schemas"]["Until"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    get_machine_labels: {
        parameters: {
            query?: {
                ids?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_machine_models: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                machine_type?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: manufacturer, model, machine_type, created_at. */
                sort?: string;
                touches_explosives?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MachineModelRow_"];
                };
            };
        };
    };
    create_machine_model: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMachineModel"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineModelDetail"];
                };
            };
        };
    };
    get_machine_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineModelDetail"];
                };
            };
        };
    };
    delete_machine_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_machine_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineModelChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineModelDetail"];
                };
            };
        };
    };
    list_machine_model_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
        };
    };
    attach_to_machine_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                    kind?: components["schemas"]["Kind"] | null;
                    title?: components["schemas"]["Title"] | null;
                    valid_until?: components["schemas"]["ValidUntil"] | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    remove_machine_model_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_machine_model_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    get_machine_model_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_machine_model_thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attach_same_to_machine_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SameFile"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    list_machine_model_comments: {
        parameters: {
            query?: {
                before?: string | null;
            };
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
        };
    };
    comment_on_machine_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    change_machine_model_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment_id: string;
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    remove_machine_model_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment_id: string;
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    list_dependents_of_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependent"][];
                };
            };
        };
    };
    list_machine_model_mentionable: {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"][];
                };
            };
        };
    };
    add_service_to_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewModelInterval"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineModelDetail"];
                };
            };
        };
    };
    export_machine_models: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                machine_type?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: manufacturer, model, machine_type, created_at. */
                sort?: string;
                touches_explosives?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_machine_operators: {
        parameters: {
            query?: {
                project_id?: string | null;
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorRow"][];
                };
            };
        };
    };
    get_fleet_plan: {
        parameters: {
            query?: {
                ends_to?: components["schemas"]["Until"] | null;
                machine_type?: string;
                region_id?: string | null;
                starts_from?: components["schemas"]["From"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FleetPlan"];
                };
            };
        };
    };
    list_machine_requests: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                project_id?: string | null;
                requested_by_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, machine_type, starts_on, ends_on, created_at, status. */
                sort?: string;
                status?: components["schemas"]["MachineRequestStatus"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MachineRequestRow_"];
                };
            };
        };
    };
    request_machines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMachineRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineRequestDetail"];
                };
            };
        };
    };
    get_machine_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineRequestDetail"];
                };
            };
        };
    };
    approve_machine_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Approval"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineRequestDetail"];
                };
            };
        };
    };
    cancel_machine_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineRequestDetail"];
                };
            };
        };
    };
    reject_machine_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineRequestDetail"];
                };
            };
        };
    };
    export_machine_requests: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                project_id?: string | null;
                requested_by_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, machine_type, starts_on, ends_on, created_at, status. */
                sort?: string;
                status?: components["schemas"]["MachineRequestStatus"][] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    remove_service: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interval_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_service: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IntervalChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceState"][];
                };
            };
        };
    };
    note_service: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceDone"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceState"][];
                };
            };
        };
    };
    follow_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                interval_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceState"][];
                };
            };
        };
    };
    list_machines: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                documents?: components["schemas"]["DocumentState"] | null;
                is_retired?: boolean | null;
                machine_type?: string | null;
                model?: string | null;
                operator_id?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                project_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, machine_type, model, manufacturer, serial_number, manufacturing_year, status, created_at. */
                sort?: string;
                status?: components["schemas"]["MachineStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MachineRow_"];
                };
            };
        };
    };
    create_machine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMachine"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    get_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    delete_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MachineChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    assign_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetail"];
                };
            };
        };
    };
    list_machine_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
        };
    };
    attach_to_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                    kind?: components["schemas"]["Kind"] | null;
                    title?: components["schemas"]["Title"] | null;
                    valid_until?: components["schemas"]["ValidUntil"] | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    remove_machine_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_machine_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    get_machine_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_machine_thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attach_same_to_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SameFile"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    list_machine_comments: {
        parameters: {
            query?: {
                before?: string | null;
            };
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
        };
    };
    comment_on_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    change_machine_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment_id: string;
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    remove_machine_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment_id: string;
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    list_dependents_of_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependent"][];
                };
            };
        };
    };
    maintain_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    make_available_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    list_machine_mentionable: {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"][];
                };
            };
        };
    };
    list_meter_readings: {
        parameters: {
            query: {
                /** @description What a meter counts. The values are the columns of a usage entry that hold how far each moved. */
                kind: "engine_h" | "percussion_h" | "compressor_h" | "pump_h" | "drilled_m" | "driven_km";
            };
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadingRow"][];
                };
            };
        };
    };
    list_meters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterState"][];
                };
            };
        };
    };
    add_meter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMeter"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterState"];
                };
            };
        };
    };
    exchange_meter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MeterExchange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterState"];
                };
            };
        };
    };
    reinstate_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    retire_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    list_services: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceState"][];
                };
            };
        };
    };
    add_service: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInterval"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceState"][];
                };
            };
        };
    };
    take_out_of_service_machine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    get_machine_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    record_usage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                machine_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUsage"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageDetail"];
                };
            };
        };
    };
    get_machine_by_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    get_machine_of_operator: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineDetail"];
                };
            };
        };
    };
    export_machines: {
        parameters: {
            query?: {
                documents?: components["schemas"]["DocumentState"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_retired?: boolean | null;
                machine_type?: string | null;
                model?: string | null;
                operator_id?: string | null;
                project_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, machine_type, model, manufacturer, serial_number, manufacturing_year, status, created_at. */
                sort?: string;
                status?: components["schemas"]["MachineStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    get_my_machine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMachine"] | null;
                };
            };
        };
    };
    list_my_meters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeterState"][];
                };
            };
        };
    };
    list_my_usage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageDetail"][];
                };
            };
        };
    };
    get_mailbox: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mailbox"];
                };
            };
        };
    };
    list_mails: {
        parameters: {
            query?: {
                created_from?: components["schemas"]["From"] | null;
                created_to?: components["schemas"]["Until"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                kind?: components["schemas"]["MailKindCode"] | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at, sent_at, to, kind, state. */
                sort?: string;
                state?: components["schemas"]["MailState"] | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_MailRow_"];
                };
            };
        };
    };
    get_mail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetail"];
                };
            };
        };
    };
    send_mail_again: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mail_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailDetail"];
                };
            };
        };
    };
    export_mails: {
        parameters: {
            query?: {
                created_from?: components["schemas"]["From"] | null;
                created_to?: components["schemas"]["Until"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                kind?: components["schemas"]["MailKindCode"] | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at, sent_at, to, kind, state. */
                sort?: string;
                state?: components["schemas"]["MailState"] | null;
                to?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    get_maintenance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceState"];
                };
            };
        };
    };
    get_maintenance_choices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaintenanceChoices"];
                };
            };
        };
    };
    get_maintenance_costs: {
        parameters: {
            query?: {
                machine_id?: string | null;
                order_type?: components["schemas"]["OrderType"] | null;
                since?: components["schemas"]["From"] | null;
                until?: components["schemas"]["Until"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CostSummary"];
                };
            };
        };
    };
    get_order_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderCounts"];
                };
            };
        };
    };
    get_maintenance_figures: {
        parameters: {
            query?: {
                machine_id?: string | null;
                since?: components["schemas"]["From"] | null;
                until?: components["schemas"]["Until"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeyFigures"];
                };
            };
        };
    };
    get_maintenance_figures_over_time: {
        parameters: {
            query?: {
                count?: number;
                machine_id?: string | null;
                span?: "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeriodFigures"][];
                };
            };
        };
    };
    get_technician_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TechnicianOverview"];
                };
            };
        };
    };
    list_order_costs: {
        parameters: {
            query?: {
                completed_from?: components["schemas"]["From"] | null;
                completed_to?: components["schemas"]["Until"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                machine_id?: string | null;
                order_type?: components["schemas"]["OrderType"] | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: completed_at, number. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_OrderCostRow_"];
                };
            };
        };
    };
    export_order_costs: {
        parameters: {
            query?: {
                completed_from?: components["schemas"]["From"] | null;
                completed_to?: components["schemas"]["Until"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                machine_id?: string | null;
                order_type?: components["schemas"]["OrderType"] | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: completed_at, number. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    get_fleet_overview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FleetOverview"];
                };
            };
        };
    };
    get_workload: {
        parameters: {
            query?: {
                weeks?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workload"];
                };
            };
        };
    };
    remove_service_of_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_interval_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_service_of_model: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                model_interval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ModelIntervalChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineModelDetail"];
                };
            };
        };
    };
    get_my_drilling: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteProgress"][];
                };
            };
        };
    };
    list_my_projects: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                expected_end_from?: components["schemas"]["Day"] | null;
                expected_end_to?: components["schemas"]["Day"] | null;
                is_archived?: boolean;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, status, start_on, expected_end_on, created_at. */
                sort?: string;
                start_from?: components["schemas"]["Day"] | null;
                start_to?: components["schemas"]["Day"] | null;
                status?: components["schemas"]["ProjectStatus"] | null;
                takes_sites?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProjectRow_"];
                };
            };
        };
    };
    export_my_projects: {
        parameters: {
            query?: {
                expected_end_from?: components["schemas"]["Day"] | null;
                expected_end_to?: components["schemas"]["Day"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_archived?: boolean;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, status, start_on, expected_end_on, created_at. */
                sort?: string;
                start_from?: components["schemas"]["Day"] | null;
                start_to?: components["schemas"]["Day"] | null;
                status?: components["schemas"]["ProjectStatus"] | null;
                takes_sites?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_my_sites: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                is_open?: boolean | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                project_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, status, created_at. */
                sort?: string;
                status?: components["schemas"]["SiteStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SiteRow_"];
                };
            };
        };
    };
    export_my_sites: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_open?: boolean | null;
                project_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, status, created_at. */
                sort?: string;
                status?: components["schemas"]["SiteStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                created_from?: components["schemas"]["From"] | null;
                created_to?: components["schemas"]["Until"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                is_unread?: boolean | null;
                kind?: components["schemas"]["NoticeKindCode"] | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NotificationRow_"];
                };
            };
        };
    };
    read_notification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    export_notifications: {
        parameters: {
            query?: {
                created_from?: components["schemas"]["From"] | null;
                created_to?: components["schemas"]["Until"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_unread?: boolean | null;
                kind?: components["schemas"]["NoticeKindCode"] | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_notification_preferences: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceRow"][];
                };
            };
        };
    };
    choose_notification_channels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Channels"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreferenceRow"];
                };
            };
        };
    };
    read_all_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    count_unread_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
        };
    };
    release_reservation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reservation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    begin_prestart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPrestart"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrestartDetail"];
                };
            };
        };
    };
    get_prestart_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrestartDetail"];
                };
            };
        };
    };
    list_prestart_check_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
        };
    };
    attach_to_prestart_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                    kind?: components["schemas"]["Kind"] | null;
                    title?: components["schemas"]["Title"] | null;
                    valid_until?: components["schemas"]["ValidUntil"] | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    remove_prestart_check_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                check_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_prestart_check_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                check_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    get_prestart_check_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                check_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_prestart_check_thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                check_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attach_same_to_prestart_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SameFile"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    list_prestart_check_checklists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistList"];
                };
            };
        };
    };
    answer_prestart_check_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
                checklist_id: string;
                item_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistList"];
                };
            };
        };
    };
    sign_prestart_check_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                check_id: string;
                checklist_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Signature"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistList"];
                };
            };
        };
    };
    list_prestart_machines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrestartMachine"][];
                };
            };
        };
    };
    list_prestart_rules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrestartRuleRow"][];
                };
            };
        };
    };
    rule_prestart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrestartRuling"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrestartRuleRow"][];
                };
            };
        };
    };
    list_products: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                kind?: components["schemas"]["ProductKind"] | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: code, name, kind. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProductRow_"];
                };
            };
        };
    };
    create_product: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProduct"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRow"];
                };
            };
        };
    };
    get_product: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRow"];
                };
            };
        };
    };
    export_products: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                kind?: components["schemas"]["ProductKind"] | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: code, name, kind. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    get_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
        };
    };
    change_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
        };
    };
    change_own_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPasswordChange"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_projects: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                expected_end_from?: components["schemas"]["Day"] | null;
                expected_end_to?: components["schemas"]["Day"] | null;
                is_archived?: boolean;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, status, start_on, expected_end_on, created_at. */
                sort?: string;
                start_from?: components["schemas"]["Day"] | null;
                start_to?: components["schemas"]["Day"] | null;
                status?: components["schemas"]["ProjectStatus"] | null;
                takes_sites?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProjectRow_"];
                };
            };
        };
    };
    create_project: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProject"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    get_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    delete_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProjectChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    archive_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    cancel_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    complete_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    list_project_dependents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependents"];
                };
            };
        };
    };
    hold_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    list_project_members: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"][];
                };
            };
        };
    };
    add_project_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
        };
    };
    remove_project_member: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    resume_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    start_project: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectDetail"];
                };
            };
        };
    };
    get_project_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    list_project_candidates: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                role?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name, role. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CandidateRow_"];
                };
            };
        };
    };
    export_project_candidates: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                role?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name, role. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_project_creators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectCreator"][];
                };
            };
        };
    };
    export_projects: {
        parameters: {
            query?: {
                expected_end_from?: components["schemas"]["Day"] | null;
                expected_end_to?: components["schemas"]["Day"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_archived?: boolean;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, status, start_on, expected_end_on, created_at. */
                sort?: string;
                start_from?: components["schemas"]["Day"] | null;
                start_to?: components["schemas"]["Day"] | null;
                status?: components["schemas"]["ProjectStatus"] | null;
                takes_sites?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    get_project_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProjectSummary"];
                };
            };
        };
    };
    list_regions: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                is_active?: boolean | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name, name_ar, is_active. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RegionRow_"];
                };
            };
        };
    };
    create_region: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRegion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionDetail"];
                };
            };
        };
    };
    get_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionDetail"];
                };
            };
        };
    };
    delete_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionDetail"];
                };
            };
        };
    };
    list_region_dependents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependent"][];
                };
            };
        };
    };
    reactivate_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionDetail"];
                };
            };
        };
    };
    retire_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionDetail"];
                };
            };
        };
    };
    list_active_regions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActiveRegion"][];
                };
            };
        };
    };
    export_regions: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_active?: boolean | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name, name_ar, is_active. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_reservations: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                product_id?: string | null;
                reference_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at, quantity_kg, reference_number. */
                sort?: string;
                state?: components["schemas"]["ReservationState"] | null;
                store_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReservationRow_"];
                };
            };
        };
    };
    export_reservations: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                product_id?: string | null;
                reference_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at, quantity_kg, reference_number. */
                sort?: string;
                state?: components["schemas"]["ReservationState"] | null;
                store_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_rights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightRow"][];
                };
            };
        };
    };
    list_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRow"][];
                };
            };
        };
    };
    create_role: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRow"];
                };
            };
        };
    };
    get_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRow"];
                };
            };
        };
    };
    delete_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoleChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRow"];
                };
            };
        };
    };
    reset_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                role_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRow"];
                };
            };
        };
    };
    list_settings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDetail"][];
                };
            };
        };
    };
    reset_setting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDetail"];
                };
            };
        };
    };
    change_setting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingDetail"];
                };
            };
        };
    };
    list_sites: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                is_open?: boolean | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                project_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, status, created_at. */
                sort?: string;
                status?: components["schemas"]["SiteStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_SiteRow_"];
                };
            };
        };
    };
    create_site: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSite"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    get_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    delete_site: {
        parameters: {
            query?: {
                confirmed?: string[];
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SiteChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    approve_pattern: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteMilestones"];
                };
            };
        };
    };
    archive_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    get_blast_report: {
        parameters: {
            query?: {
                language?: "en" | "ar";
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BlastReportPreview"];
                };
            };
        };
    };
    get_blast_report_printing: {
        parameters: {
            query?: {
                language?: "en" | "ar";
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Printing"];
                };
            };
        };
    };
    start_blast_report_printing: {
        parameters: {
            query?: {
                language?: "en" | "ar";
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Printing"];
                };
            };
        };
    };
    get_printed_blast_report: {
        parameters: {
            query?: {
                language?: "en" | "ar";
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_blast_report_pdf: {
        parameters: {
            query?: {
                language?: "en" | "ar";
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    calculate_charges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalculationRow"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
        };
    };
    list_calculations: {
        parameters: {
            query?: {
                calculated_from?: components["schemas"]["From"] | null;
                calculated_to?: components["schemas"]["Until"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                is_approved?: boolean | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: calculated_at, total_kg, volume_m3. */
                sort?: string;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CalculationRow_"];
                };
            };
        };
    };
    export_calculations: {
        parameters: {
            query?: {
                calculated_from?: components["schemas"]["From"] | null;
                calculated_to?: components["schemas"]["Until"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_approved?: boolean | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: calculated_at, total_kg, volume_m3. */
                sort?: string;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    cancel_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    set_charge_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
        };
    };
    drop_charge_override: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PointsBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
        };
    };
    get_charge_summary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
        };
    };
    list_charges: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                finding_code?: components["schemas"]["FindingCodes"] | null;
                is_given?: boolean | null;
                is_overridden?: boolean | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: hole_number, total_kg, length_m, powder_factor_kg_m3, shortfall_m. */
                sort?: string;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ChargeRow_"];
                };
            };
        };
    };
    export_charges: {
        parameters: {
            query?: {
                finding_code?: components["schemas"]["FindingCodes"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_given?: boolean | null;
                is_overridden?: boolean | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: hole_number, total_kg, length_m, powder_factor_kg_m3, shortfall_m. */
                sort?: string;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    replace_given_masses: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplaceGivenBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
        };
    };
    complete_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    complete_drilling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteMilestones"];
                };
            };
        };
    };
    confirm_simulation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteStep"];
                };
            };
        };
    };
    list_corrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"][];
                };
            };
        };
    };
    add_correction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCorrection"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Correction"];
                };
            };
        };
    };
    list_site_dependents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependents"];
                };
            };
        };
    };
    get_drilling: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressDetail"];
                };
            };
        };
    };
    get_findings: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteFindingsAnswer"];
                };
            };
        };
    };
    fire_shot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FireBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
        };
    };
    hold_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    list_site_holes: {
        parameters: {
            query?: {
                completed_from?: components["schemas"]["From"] | null;
                completed_to?: components["schemas"]["Until"] | null;
                created_from?: components["schemas"]["From"] | null;
                created_to?: components["schemas"]["Until"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                hole_type?: string | null;
                is_completed?: boolean | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: hole_number, length_m. */
                sort?: string;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HoleRow_"];
                };
            };
        };
    };
    create_hole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHole"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoleDetail"];
                };
            };
        };
    };
    delete_all_holes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeleteAll"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedHoles"];
                };
            };
        };
    };
    create_holes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoleBatch"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string[];
                };
            };
        };
    };
    complete_holes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteMany"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletedHoles"];
                };
            };
        };
    };
    export_site_holes: {
        parameters: {
            query?: {
                completed_from?: components["schemas"]["From"] | null;
                completed_to?: components["schemas"]["Until"] | null;
                created_from?: components["schemas"]["From"] | null;
                created_to?: components["schemas"]["Until"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                hole_type?: string | null;
                is_completed?: boolean | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: hole_number, length_m. */
                sort?: string;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at, file_name, state. */
                sort?: string;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ImportRow_"];
                };
            };
        };
    };
    start_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportDetail"];
                };
            };
        };
    };
    export_imports: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at, file_name, state. */
                sort?: string;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    get_loading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoleLoadingRow"][];
                };
            };
        };
    };
    record_loading: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadingBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadedTotals"];
                };
            };
        };
    };
    set_loading_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadingRuleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChargeSummary"];
                };
            };
        };
    };
    record_loading_as_planned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoadedTotals"];
                };
            };
        };
    };
    take_back_completed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    take_back_operator_completed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    take_back_pattern_approved: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    take_back_simulation_confirmed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    get_pattern: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PatternColumns"];
                };
            };
        };
    };
    ready_to_blast_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    reconcile_shot: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconcileBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
        };
    };
    get_reconciliation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
        };
    };
    resume_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    return_leftovers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReturnBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reconciliation"];
                };
            };
        };
    };
    set_up_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    start_site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteDetail"];
                };
            };
        };
    };
    get_site_supply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SiteSupply"];
                };
            };
        };
    };
    get_tie_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieUpAnswer"];
                };
            };
        };
    };
    edit_tie_up: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TieUpEdit"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TieUpChanges"];
                };
            };
        };
    };
    get_site_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    get_timing: {
        parameters: {
            query?: {
                pattern_version?: number | null;
            };
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimingAnswer"];
                };
            };
        };
    };
    get_way: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                site_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WayStep"][];
                };
            };
        };
    };
    export_sites: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_open?: boolean | null;
                project_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, name, status, created_at. */
                sort?: string;
                status?: components["schemas"]["SiteStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_stock_lots: {
        parameters: {
            query?: {
                batch_id?: string | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                days_left_to?: number | null;
                expires_to?: components["schemas"]["Day"] | null;
                has_stock?: boolean | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                product_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: expires_on, store, product, batch_number, received_at, restocked_at, on_hand_kg. */
                sort?: string;
                status?: components["schemas"]["ShownLotStatus"][] | null;
                store_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_LotRow_"];
                };
            };
        };
    };
    export_stock_lots: {
        parameters: {
            query?: {
                batch_id?: string | null;
                days_left_to?: number | null;
                expires_to?: components["schemas"]["Day"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                has_stock?: boolean | null;
                product_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: expires_on, store, product, batch_number, received_at, restocked_at, on_hand_kg. */
                sort?: string;
                status?: components["schemas"]["ShownLotStatus"][] | null;
                store_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_stock_moves: {
        parameters: {
            query?: {
                at_from?: components["schemas"]["From"] | null;
                at_to?: components["schemas"]["Until"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                kind?: components["schemas"]["MoveKind"][] | null;
                machine_id?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at, kind. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StockMoveRow_"];
                };
            };
        };
    };
    export_stock_moves: {
        parameters: {
            query?: {
                at_from?: components["schemas"]["From"] | null;
                at_to?: components["schemas"]["Until"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                kind?: components["schemas"]["MoveKind"][] | null;
                machine_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at, kind. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_storage_locations: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: path. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StorageLocationRow_"];
                };
            };
        };
    };
    create_location: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLocation"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDetail"];
                };
            };
        };
    };
    delete_location: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_location: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                location_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LocationChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LocationDetail"];
                };
            };
        };
    };
    export_storage_locations: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: path. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_store_transactions: {
        parameters: {
            query?: {
                at_from?: components["schemas"]["From"] | null;
                at_to?: components["schemas"]["Until"] | null;
                by_id?: string | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                product_id?: string | null;
                product_kind?: components["schemas"]["ProductKind"] | null;
                reference_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at. */
                sort?: string;
                store_id?: string | null;
                type?: components["schemas"]["TransactionType"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TransactionRow_"];
                };
            };
        };
    };
    export_store_transactions: {
        parameters: {
            query?: {
                at_from?: components["schemas"]["From"] | null;
                at_to?: components["schemas"]["Until"] | null;
                by_id?: string | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                product_id?: string | null;
                product_kind?: components["schemas"]["ProductKind"] | null;
                reference_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: at. */
                sort?: string;
                store_id?: string | null;
                type?: components["schemas"]["TransactionType"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_stores: {
        parameters: {
            query?: {
                allowed_kind?: components["schemas"]["ProductKind"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                manager_id?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name, city, region, capacity_kg, utilization_percent, status. */
                sort?: string;
                status?: components["schemas"]["StoreStatus"][] | null;
                utilization_from?: number | null;
                utilization_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_StoreRow_"];
                };
            };
        };
    };
    create_store: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStore"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDetail"];
                };
            };
        };
    };
    get_store: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDetail"];
                };
            };
        };
    };
    change_store: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StoreChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDetail"];
                };
            };
        };
    };
    decommission_store: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDetail"];
                };
            };
        };
    };
    receive_into_store: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Receipt"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementDetail"];
                };
            };
        };
    };
    reopen_store: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDetail"];
                };
            };
        };
    };
    start_maintenance_store: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                store_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreDetail"];
                };
            };
        };
    };
    export_stores: {
        parameters: {
            query?: {
                allowed_kind?: components["schemas"]["ProductKind"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                manager_id?: string | null;
                region_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name, city, region, capacity_kg, utilization_percent, status. */
                sort?: string;
                status?: components["schemas"]["StoreStatus"][] | null;
                utilization_from?: number | null;
                utilization_to?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_possible_store_managers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreManagerName"][];
                };
            };
        };
    };
    get_store_statistics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoreStatistics"];
                };
            };
        };
    };
    list_usage_entries: {
        parameters: {
            query?: {
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                is_live?: boolean | null;
                machine_id?: string | null;
                operator_id?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                project_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: starts_at, worked_on, created_at. */
                sort?: string;
                worked_from?: components["schemas"]["Day"] | null;
                worked_to?: components["schemas"]["Day"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UsageRow_"];
                };
            };
        };
    };
    correct_usage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                entry_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsageCorrection"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageDetail"];
                };
            };
        };
    };
    export_usage_entries: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_live?: boolean | null;
                machine_id?: string | null;
                operator_id?: string | null;
                project_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: starts_at, worked_on, created_at. */
                sort?: string;
                worked_from?: components["schemas"]["Day"] | null;
                worked_to?: components["schemas"]["Day"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                created_from?: components["schemas"]["From"] | null;
                created_to?: components["schemas"]["Until"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                email_domain?: string | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                region_id?: string | null;
                role?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at. */
                sort?: string;
                status?: components["schemas"]["UserStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UserRow_"];
                };
            };
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    delete_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    activate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    deactivate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    list_user_dependents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependent"][];
                };
            };
        };
    };
    get_user_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    issue_password_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPasswordCode"];
                };
            };
        };
    };
    get_user_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSecondFactor"];
                };
            };
        };
    };
    reset_second_factor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserSecondFactor"];
                };
            };
        };
    };
    send_welcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    suspend_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    unlock_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    export_users: {
        parameters: {
            query?: {
                created_from?: components["schemas"]["From"] | null;
                created_to?: components["schemas"]["Until"] | null;
                email_domain?: string | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                region_id?: string | null;
                role?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at. */
                sort?: string;
                status?: components["schemas"]["UserStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_warehouse_batches: {
        parameters: {
            query?: {
                batch_number?: string | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                days_left_to?: number | null;
                expires_from?: components["schemas"]["Day"] | null;
                expires_to?: components["schemas"]["Day"] | null;
                is_expiring_soon?: boolean | null;
                kind?: components["schemas"]["ProductKind"] | null;
                manufactured_from?: components["schemas"]["Day"] | null;
                manufactured_to?: components["schemas"]["Day"] | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                product_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: batch_number, product, supplier, manufactured_on, expires_on, received_at, total_kg, status. */
                sort?: string;
                status?: components["schemas"]["ShownBatchStatus"][] | null;
                supplier?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_BatchRow_"];
                };
            };
        };
    };
    receive_warehouse_batch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBatch"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
        };
    };
    get_warehouse_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
        };
    };
    quarantine_warehouse_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
        };
    };
    release_warehouse_batch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchDetail"];
                };
            };
        };
    };
    write_off_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batch_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOff"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovementDetail"];
                };
            };
        };
    };
    export_warehouse_batches: {
        parameters: {
            query?: {
                batch_number?: string | null;
                days_left_to?: number | null;
                expires_from?: components["schemas"]["Day"] | null;
                expires_to?: components["schemas"]["Day"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                is_expiring_soon?: boolean | null;
                kind?: components["schemas"]["ProductKind"] | null;
                manufactured_from?: components["schemas"]["Day"] | null;
                manufactured_to?: components["schemas"]["Day"] | null;
                product_id?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: batch_number, product, supplier, manufactured_on, expires_on, received_at, total_kg, status. */
                sort?: string;
                status?: components["schemas"]["ShownBatchStatus"][] | null;
                supplier?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
    list_work_orders: {
        parameters: {
            query?: {
                completed_from?: components["schemas"]["From"] | null;
                completed_to?: components["schemas"]["Until"] | null;
                /** @description The `next_cursor` of the page before, with the same sort, search and filters; `page` is left out. */
                cursor?: string;
                machine_id?: string | null;
                machine_name?: string | null;
                order_type?: components["schemas"]["OrderType"][] | null;
                /** @description Pages end after 1,000 rows; the cursor goes on. */
                page?: number;
                page_size?: number;
                priority?: components["schemas"]["OrderPriority"][] | null;
                project_id?: string | null;
                scheduled_from?: components["schemas"]["From"] | null;
                scheduled_to?: components["schemas"]["Until"] | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, scheduled_at, completed_at, created_at, priority, status, machine. */
                sort?: string;
                status?: components["schemas"]["ShownStatus"][] | null;
                technician_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WorkOrderRow_"];
                };
            };
        };
    };
    create_work_order: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkOrder"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    get_work_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    delete_work_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_work_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkOrderChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    list_work_order_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
        };
    };
    attach_to_work_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * File
                     * Format: binary
                     */
                    file: string;
                    kind?: components["schemas"]["Kind"] | null;
                    title?: components["schemas"]["Title"] | null;
                    valid_until?: components["schemas"]["ValidUntil"] | null;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    remove_work_order_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    change_work_order_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    get_work_order_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_work_order_thumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                attachment_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    attach_same_to_work_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SameFile"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDetail"];
                };
            };
        };
    };
    cancel_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    list_work_order_checklists: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistList"];
                };
            };
        };
    };
    add_work_order_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenChecklist"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistList"];
                };
            };
        };
    };
    remove_work_order_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checklist_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistList"];
                };
            };
        };
    };
    answer_work_order_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checklist_id: string;
                item_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GivenAnswer"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistList"];
                };
            };
        };
    };
    follow_up_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checklist_id: string;
                item_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    sign_work_order_checklist: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                checklist_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Signature"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistList"];
                };
            };
        };
    };
    clear_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    close_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    list_work_order_comments: {
        parameters: {
            query?: {
                before?: string | null;
            };
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
                };
            };
        };
    };
    comment_on_work_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    change_work_order_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    remove_work_order_comment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentDetail"];
                };
            };
        };
    };
    complete_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    get_work_order_dependents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dependent"][];
                };
            };
        };
    };
    add_invoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewExternalLine"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    add_labour: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewLabourLine"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    remove_cost_line: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: string;
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    list_work_order_mentionable: {
        parameters: {
            query?: {
                search?: string;
            };
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reference"][];
                };
            };
        };
    };
    list_order_parts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderParts"];
                };
            };
        };
    };
    plan_order_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlannedPart"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderParts"];
                };
            };
        };
    };
    remove_order_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
                part_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderParts"];
                };
            };
        };
    };
    change_order_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
                part_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovedPart"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderParts"];
                };
            };
        };
    };
    issue_order_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
                part_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IssuedPart"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderParts"];
                };
            };
        };
    };
    release_order_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
                part_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderParts"];
                };
            };
        };
    };
    reserve_order_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
                part_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderParts"];
                };
            };
        };
    };
    return_order_part: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
                part_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MovedPart"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderParts"];
                };
            };
        };
    };
    pause_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseOrder"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    resume_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    start_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkOrderDetail"];
                };
            };
        };
    };
    get_work_order_timeline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                order_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Step"][];
                };
            };
        };
    };
    export_work_orders: {
        parameters: {
            query?: {
                completed_from?: components["schemas"]["From"] | null;
                completed_to?: components["schemas"]["Until"] | null;
                format?: "csv" | "xlsx" | "json" | "jsonl";
                machine_id?: string | null;
                machine_name?: string | null;
                order_type?: components["schemas"]["OrderType"][] | null;
                priority?: components["schemas"]["OrderPriority"][] | null;
                project_id?: string | null;
                scheduled_from?: components["schemas"]["From"] | null;
                scheduled_to?: components["schemas"]["Until"] | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: number, scheduled_at, completed_at, created_at, priority, status, machine. */
                sort?: string;
                status?: components["schemas"]["ShownStatus"][] | null;
                technician_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportStarted"];
                };
            };
        };
    };
}
