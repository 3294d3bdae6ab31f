// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/pdf/core.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <mutex>
#include <utility>

#include <Catalog.h>
#include <Error.h>
#include <GlobalParams.h>
#include <Link.h>
#include <Object.h>
#include <PDFDoc.h>
#include <Page.h>
#include <Stream.h>
#include <XRef.h>
#include <goo/GooString.h>

#include "indexer/readers/pdf/core/drawing.hpp"
#include "indexer/readers/pdf/core/text_string.hpp"
#include "indexer/readers/pdf/core/tree.hpp"
#include "indexer/text/utf8.hpp"

namespace chancery::readers::pdf {
namespace {

constexpr int max_pages = 60'000;             // pages are numbered in 16 bits
constexpr std::size_t next_to_no_text = 200;  // letters on a page that may be a picture

// Links to addresses of the net; those within the file say nothing that its text does not.
void add_links(PDFDoc& document, int number, Page& page) {
    const std::unique_ptr<Links> links = document.getLinks(number);
    ::Page* source = document.getPage(number);
    if (!links || !source || source->getRotate() != 0) return;
    const PDFRectangle* box = source->getCropBox();
    for (AnnotLink* link : links->getLinks()) {
        const LinkAction* action = link ? link->getAction() : nullptr;
        if (!action || action->getKind() != actionURI) continue;
        const std::string& address = static_cast<const LinkURI*>(action)->getURI();
        const PDFRectangle& area = link->getRect();
        if (address.empty() || !text::is_utf8(address)) continue;
        page.links.push_back({static_cast<float>(area.x1 - box->x1),
                              static_cast<float>(box->y2 - area.y2),
                              static_cast<float>(area.x2 - box->x1),
                              static_cast<float>(box->y2 - area.y1), address});
    }
}

// True when resources name a picture, or a form that holds one.
bool names_image(const Object& resources, int depth) {
    if (!resources.isDict() || depth > 3) return false;
    const Object objects = resources.dictLookup("XObject");
    if (!objects.isDict()) return false;
    for (int i = 0; i < std::min(objects.dictGetLength(), 50); ++i) {
        const Object object = objects.dictGetVal(i);
        if (!object.isStream()) continue;
        const Object subtype = object.streamGetDict()->lookup("Subtype");
        if (subtype.isName("Image")) return true;
        const bool form = subtype.isName("Form");
        if (form && names_image(object.streamGetDict()->lookup("Resources"), depth + 1))
            return true;
    }
    return false;
}

Page read_page(PDFDoc& document, int number, Drawing& drawing) {
    Page page;
    const bool sideways = document.getPageRotate(number) % 180 != 0;
    page.width = static_cast<float>(document.getPageCropWidth(number));
    page.height = static_cast<float>(document.getPageCropHeight(number));
    if (sideways) std::swap(page.width, page.height);
    GooString label;
    if (document.getCatalog()->indexToLabel(number - 1, &label)) {
        page.label = from_text_string(label);
    }
    drawing.read(*document.getPage(number), page);
    add_links(document, number, page);
    Object* resources = document.getPage(number)->getResourceDictObject();
    if (page.glyphs.size() < next_to_no_text && resources) {
        page.has_image = names_image(*resources, 0);
    }
    return page;
}

// poppler keeps global tables; they are made once and never again.
void prepare() {
    static std::once_flag once;
    std::call_once(once, [] {
        globalParams = std::make_unique<GlobalParams>();
        globalParams->setErrQuiet(true);
        setErrorCallback([](ErrorCategory, Goffset, const char*) {});
    });
}

Result<File> refuse(PDFDoc& document) {
    if (document.getErrorCode() == errEncrypted) {
        return fail(Kind::input, {}, "is locked by a password", "save it without the password");
    }
    return fail(Kind::input, {}, "is no readable PDF: its table of objects is damaged",
                "fetch the file again");
}

void read_properties(PDFDoc& document, File& file) {
    if (const auto title = document.getDocInfoTitle()) file.title = from_text_string(*title);
    if (const auto digest = document.getDocInfoStringEntry("Digest")) {
        file.digest = from_text_string(*digest);
    }
    const Object catalog = document.getXRef()->getCatalog();
    if (!catalog.isDict()) return;
    const Object language = catalog.dictLookup("Lang");
    if (language.isString()) file.language = from_text_string(*language.getString());
}

// Takes the file's output intents (PDF/A) out of what poppler sees. For each page it would reckon
// the transform to that device's colours anew: 20 ms beside 2 for the text, and a text has none.
void drop_output_intents(XRef& objects) {
    Object catalog = objects.getCatalog();
    if (!catalog.isDict() || !catalog.getDict()->hasKey("OutputIntents")) return;
    catalog.dictRemove("OutputIntents");
    objects.setModifiedObject(&catalog, objects.getRoot());
}

}  // namespace

Result<File> open(std::string_view bytes) {
    prepare();
    // The document owns its stream and the stream does not own the bytes.
    PDFDoc document(
        new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull)));
    if (!document.isOk()) return refuse(document);
    const int count = document.getNumPages();
    if (count <= 0) {
        // poppler counts none as well where the count is more than the file could hold.
        return fail(Kind::input, {}, "has no page, or a list of pages that is not true",
                    "fetch the file again");
    }
    if (count > max_pages) {
        return fail(Kind::input, {}, "has more than 60,000 pages", "split it");
    }
    drop_output_intents(*document.getXRef());
    File file;
    read_properties(document, file);
    Drawing drawing(file);
    ByReference page_of;
    for (int number = 1; number <= count; ++number) {
        if (const Ref* page = document.getCatalog()->getPageRef(number)) {
            page_of[{page->num, page->gen}] = number;
        }
        file.pages.push_back(document.getPage(number) ? read_page(document, number, drawing)
                                                      : Page{});
    }
    if (const StructTreeRoot* root = document.getStructTreeRoot()) {
        copy_tree(*root, page_of, file);
    }
    return file;
}

}  // namespace chancery::readers::pdf
