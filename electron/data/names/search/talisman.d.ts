declare module "talisman/phonetics/double-metaphone.js" {
  const doubleMetaphone: (name: string) => [first: string, second: string];
  export = doubleMetaphone;
}
declare module "talisman/phonetics/french/fonem.js" {
  const fonem: (name: string) => string;
  export = fonem;
}
declare module "talisman/phonetics/german/cologne.js" {
  const cologne: (name: string) => string;
  export = cologne;
}
