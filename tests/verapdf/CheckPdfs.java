// Judges PDF files with veraPDF's library and prints one JSON object per line: each rule that failed, each flavour, each file.
// It must not put anything into words: describe-verdicts.ts does. Usage: java -cp "lib/*" CheckPdfs.java [-f ua1,2a] FILE…
// Without -f a file is judged by the flavours that its XMP metadata claims; if it claims none, by PDF/UA-1 and PDF/A-2a.
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.verapdf.as.ASAtom;
import org.verapdf.cos.COSKey;
import org.verapdf.cos.COSObjType;
import org.verapdf.cos.COSObject;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.gf.model.GFModelParser;
import org.verapdf.pd.PDDocument;
import org.verapdf.pd.PDPage;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

public class CheckPdfs {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern PAGE = Pattern.compile("pages\\[(\\d+)]");
    private static final Pattern OBJECT = Pattern.compile("\\((\\d+) (\\d+) obj");
    private static final int PLACES_PER_RULE = 3;
    private static final int MOST_KID_LEVELS = 8;

    public static void main(String[] words) throws Exception {
        // Its parser warns of harmless things through java.util.logging, which would land between our lines.
        Logger.getLogger("").setLevel(Level.OFF);
        VeraGreenfieldFoundryProvider.initialise();
        List<PDFAFlavour> asked = new ArrayList<>();
        boolean allPassed = true;
        for (int index = 0; index < words.length; index += 1) {
            if (words[index].equals("-f")) {
                index += 1;
                for (String id : words[index].split(",")) asked.add(PDFAFlavour.byFlavourId(id));
            } else {
                allPassed &= checkFile(words[index], asked);
            }
        }
        System.exit(allPassed ? 0 : 1);
    }

    private static boolean checkFile(String file, List<PDFAFlavour> asked) throws Exception {
        boolean passed = true;
        List<PDFAFlavour> claimed = new ArrayList<>();
        try {
            try (GFModelParser parser = open(file, PDFAFlavour.NO_FLAVOUR)) {
                claimed.addAll(parser.getFlavours());
            }
            claimed.remove(PDFAFlavour.NO_FLAVOUR);
            List<PDFAFlavour> judges = !asked.isEmpty() ? asked
                    : !claimed.isEmpty() ? claimed : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A);
            for (PDFAFlavour flavour : judges) passed &= checkFlavour(file, flavour);
        } catch (Exception error) {
            passed = false;
            print("file", file, "problem", String.valueOf(error.getMessage()));
        }
        print("file", file, "claims", claimed.stream().map(PDFAFlavour::getId).toArray(), "passed", passed);
        return passed;
    }

    // A parser of its own for each flavour: veraPDF keeps the flavour in static fields while it reads.
    private static boolean checkFlavour(String file, PDFAFlavour flavour) throws Exception {
        try (GFModelParser parser = open(file, flavour);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(flavour, PLACES_PER_RULE, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            Map<RuleId, List<TestAssertion>> failures = new LinkedHashMap<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                failures.computeIfAbsent(assertion.getRuleId(), rule -> new ArrayList<>()).add(assertion);
            }
            for (Map.Entry<RuleId, List<TestAssertion>> failure : failures.entrySet()) {
                RuleId rule = failure.getKey();
                List<Map<String, Object>> places = new ArrayList<>();
                for (TestAssertion assertion : failure.getValue()) {
                    if (places.size() == PLACES_PER_RULE) break;
                    places.add(describePlace(assertion, parser.getPDDocument()));
                }
                print("file", file, "flavour", flavour.getId(), "standard", rule.getSpecification().getId(),
                        "clause", rule.getClause(), "test", rule.getTestNumber(),
                        "description", failure.getValue().get(0).getMessage(),
                        "times", result.getFailedChecks().getOrDefault(rule, failure.getValue().size()), "places", places);
            }
            print("file", file, "flavour", flavour.getId(), "compliant", result.isCompliant(),
                    "checks", result.getTotalAssertions());
            return result.isCompliant();
        }
    }

    private static Map<String, Object> describePlace(TestAssertion assertion, PDDocument document) {
        Map<String, Object> place = new LinkedHashMap<>();
        String context = assertion.getLocation().getContext();
        place.put("page", findPage(context, document));
        place.put("context", context);
        place.put("message", assertion.getErrorMessage());
        return place;
    }

    // A structure element's path names no page; /Pg of the element itself, of its kids or of its parents does.
    // 0: there is no page to name.
    private static int findPage(String context, PDDocument document) {
        Matcher onPage = PAGE.matcher(context);
        if (onPage.find()) return Integer.parseInt(onPage.group(1)) + 1;
        int page = 0;
        for (Matcher object = OBJECT.matcher(context); object.find();) {
            COSKey key = new COSKey(Integer.parseInt(object.group(1)), Integer.parseInt(object.group(2)));
            COSObject target = findPageObject(document.getDocument().getObject(key), MOST_KID_LEVELS);
            if (target == null) continue;
            for (PDPage candidate : document.getPages()) {
                if (target.getObjectKey().equals(candidate.getObject().getObjectKey())) page = candidate.getPageNumber() + 1;
            }
        }
        return page;
    }

    private static COSObject findPageObject(COSObject element, int levels) {
        if (element == null || levels == 0 || !element.getType().isDictionaryBased()) return null;
        COSObject target = element.getKey(ASAtom.getASAtom("Pg"));
        if (target != null && target.getObjectKey() != null) return target;
        COSObject kids = element.getKey(ASAtom.K);
        if (kids == null || kids.getType() != COSObjType.COS_ARRAY) return findPageObject(kids, levels - 1);
        for (int index = 0; index < kids.size(); index += 1) {
            COSObject found = findPageObject(kids.at(index), levels - 1);
            if (found != null) return found;
        }
        return null;
    }

    private static GFModelParser open(String file, PDFAFlavour flavour) throws Exception {
        return (GFModelParser) Foundries.defaultInstance().createParser(new File(file), flavour);
    }

    private static void print(Object... namesAndValues) throws Exception {
        Map<Object, Object> line = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) line.put(namesAndValues[index], namesAndValues[index + 1]);
        System.out.println(JSON.writeValueAsString(line));
    }
}
