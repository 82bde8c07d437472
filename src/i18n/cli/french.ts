import type { CliTexts } from "./cliTexts.ts";

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "ce fichier n'existe pas",
  EACCES: "accès refusé",
  EPERM: "accès refusé",
  ENOTDIR: "un élément du chemin n'est pas un dossier",
  EISDIR: "c'est un dossier",
  EEXIST: "un fichier porte déjà ce nom",
  EROFS: "support en lecture seule",
  ENOSPC: "plus de place sur le disque",
  ENAMETOOLONG: "nom trop long",
};

const because = (code: string): string => SYSTEM_ERRORS[code] ?? code;

export const FR: CliTexts = {
  intro:
    "Maillage : zones blanches de la petite enfance et circuits itinérants.\n\nUsage : npm run -s maillage -- COMMANDE … [options]\n        npm run -s maillage -- COMMANDE --help",
  commandsTitle: "Commandes :",
  comingTitle: "À venir (pas encore disponibles) :",
  sharedOptions: [
    "Options de toutes les commandes :",
    "  --out DOSSIER   où écrire les fichiers (par défaut : le dossier courant)",
    "  --json          un objet JSON sur la sortie standard au lieu du résumé",
    "  --lang fr|en    langue des messages (par défaut : fr)",
    "  --help          cette aide",
  ].join("\n"),
  exitStatus: [
    "Code de sortie :",
    "  0  fait, même si des lignes ont été réparées ou laissées de côté",
    "  2  appel incorrect, ou rien d'utilisable ; le message nomme le fichier et l'endroit",
    "  3  pas de plan possible, ou règles non respectées ; ce qui s'oppose est nommé",
    "  1  erreur du programme",
  ].join("\n"),
  usage: {
    territory:
      "Usage : maillage territory [--communes FICHIER] [--epci CODE | --departement CODE] [--need FICHIER] [--structures FICHIER] [--out DOSSIER]",
    diagnose: "Usage : maillage diagnose SCENARIO.json [--csv fr|intl] [--replaces VERSION] [--out DOSSIER]",
    plan: "Usage : maillage plan SCENARIO.json [--seconds 10 | --iterations N] [--seed 1] [--workers N] [--csv fr|intl] [--replaces VERSION] [--out DOSSIER]",
    check: "Usage : maillage check SCENARIO.json PLAN.json",
    matrix: "Usage : maillage matrix SCENARIO.json --engine estimate [--out DOSSIER]",
    bench:
      "Usage : maillage bench FAMILLE FICHIER… [--seconds 10 | --iterations N] [--seed 1] [--workers 1] [--best FICHIER.csv]",
  },
  summaries: {
    territory: "assemble un territoire à partir de contours, de besoins et de lieux",
    diagnose: "temps d'accès, zones blanches et indicateurs",
    plan: "propose des circuits et écrit tous les fichiers pour les partenaires",
    check: "vérifie un plan, même modifié à la main",
    matrix: "temps de trajet entre les points d'un scénario",
    explain: "pourquoi une commune est desservie ou non",
    pareto: "plusieurs plans, du moins cher au plus complet",
    calendar: "créneaux, séances et agendas",
    bench: "essais sur des jeux de données publiés",
  },
  details: {
    territory: [
      "Lit des contours de communes (GeoJSON de polygones) ou les demande à geo.api.gouv.fr,",
      "y joint les besoins (CSV) et les lieux existants (CSV ou GeoJSON).",
      "Avec --communes et --epci (ou --departement), le fichier est réduit aux communes de ce code.",
      "",
      "Écrit : territory.json, import-report.json (chaque réparation, chaque ligne laissée de côté),",
      "        structures.json si des lieux sont donnés, et scenario.json s'il n'y en a pas encore.",
    ].join("\n"),
    diagnose: [
      "Écrit : coverage.geojson, white-zones.geojson, indicators.csv (et .csvt), report.json.",
      "",
      "  --csv fr|intl        « ; » et virgule décimale (fr, par défaut), ou « , » et point (intl)",
      "  --replaces VERSION   version de l'édition que ces fichiers remplacent",
    ].join("\n"),
    plan: [
      "Écrit : tous les fichiers de « diagnose », et plan.json, stops.geojson, circuits.geojson,",
      "        sessions.csv (et .csvt).",
      "",
      "  --seconds S      durée au plus du calcul (par défaut : 10)",
      "  --iterations N   travail au plus : le même plan partout, à l'octet près",
      "  --seed N         graine du hasard (par défaut : 1)",
      "  --workers N      ne change pas le plan",
      "  --csv fr|intl    « ; » et virgule décimale (fr, par défaut), ou « , » et point (intl)",
      "  --replaces VERSION   version de l'édition que ces fichiers remplacent",
    ].join("\n"),
    check: "Vérifie les circuits et les séances datées. Code de sortie 0 si tout est respecté, 3 sinon.",
    matrix: [
      "Écrit : travel-times.json, utilisable dans un scénario (« travelTimes »: { « file »: … }).",
      "",
      "  --engine estimate   estimation sans réseau routier ; les moteurs routiers viendront ensuite",
    ].join("\n"),
    bench: [
      "Lit des jeux de données publiés comme des problèmes ordinaires et les résout comme « plan » le ferait.",
      "Écrit une ligne JSON par fichier sur la sortie standard.",
      "",
      "Familles :",
      "  mctp          tournées de couverture ; --no-length-limit ignore la longueur maximale d'une tournée",
      "  mctp-budget   le plus de poids couvert ; --budget LONGUEUR --max-tours NOMBRE",
      "  territory     un scénario",
      "",
      "  --best FICHIER.csv   valeurs connues : ajoute « best » et « gapToBest »",
      "  --workers N          les fichiers sont résolus l'un après l'autre, sur un cœur",
    ].join("\n"),
  },
  moreIssues: (count) => `… et ${count} autres constats.`,
  issueCounts: (leftOut, doubtful, repaired) =>
    `Données : ${leftOut} éléments laissés de côté, ${doubtful} à vérifier, ${repaired} réparés.`,
  written: (count, folder) => `${count} fichiers écrits dans ${folder}`,
  noViolation: "Toutes les règles sont respectées.",
  violations: (count) => (count === 1 ? "1 règle non respectée :" : `${count} règles non respectées :`),
  otherScenario: "Attention : ce plan a été calculé avec d'autres données que ce scénario.",
  noPlan: "Aucun plan possible.",
  unfinished: "Calcul arrêté avant d'avoir trouvé un plan : donnez plus de temps (--seconds).",
  uncoverable: (count, names) =>
    count === 1
      ? `Aucune salle possible assez proche de cette commune, quel que soit le plan : ${names}.`
      : `Aucune salle possible assez proche de ${count} communes, quel que soit le plan : ${names}.`,
  planning: "Calcul des circuits",
  fetching: "Téléchargement des contours",
  reading: "Lecture",
  unknownVintage: (file) => `population de ${file}, millésime non précisé`,
  scenarioKept: (path) => `${path} existe déjà : il est gardé, avec ses lieux et ses réglages.`,
  imported: (name, communes, places) => `${name} : ${communes} communes, ${places} lieux existants`,
  importedFile: (name, kept, rows) => `  ${name} : ${kept} lignes gardées sur ${rows}`,
  errors: {
    bug: "Erreur du programme. Merci de la signaler avec ce qui suit.",
    coming: (name) => `La commande « ${name} » n'est pas encore disponible.`,
    unknownCommand: (name) => `Commande inconnue : « ${name} ». « --help » les liste toutes.`,
    wrongArguments: (count) =>
      count === 0 ? "Cette commande ne prend pas de fichier." : `Cette commande prend ${count} fichier(s).`,
    wrongOption: (option) => `Option inconnue ou incomplète : ${option}`,
    wrongLang: (value) => `--lang : « ${value} » n'est pas une langue connue (fr ou en).`,
    wrongValue: (option, value, expected) => `${option} : « ${value} » n'est pas ${expected}.`,
    exclusive: (a, b) => `${a} et ${b} ne vont pas ensemble.`,
    missingOption: (option) => `Il manque ${option}.`,
    isDirectory: (path) => `${path} : c'est un dossier, pas un fichier.`,
    tooLarge: (path) => `${path} : fichier trop grand.`,
    unreadable: (path, code) => `${path} : lecture impossible (${because(code)}).`,
    notWritable: (path, code) => `${path} : écriture impossible (${because(code)}).`,
    pathRefused: (path) => `${path} : ce chemin sort du dossier du scénario.`,
    nothingUsable: (path) => `${path} : rien d'utilisable.`,
    unknownCode: (option, code) => `${option} : aucun territoire ne porte le code « ${code} ».`,
    engineComing: (engine) =>
      `--engine : le moteur « ${engine} » n'est pas encore disponible ; « estimate » l'est.`,
  },
};
