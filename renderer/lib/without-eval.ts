import * as z from "zod";

// The page's content security policy forbids code made from text; even the attempt is reported.
z.config({ jitless: true });
