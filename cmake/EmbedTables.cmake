# Compiles data/vocabulary/*.tsv, data/catalogue.tsv and data/styles/*.tsv into the programs. Each table
# has a header beside it in the build folder: data/vocabulary/NAME.hpp declares a `std::string_view
# data::NAME`, the bytes of data/vocabulary/NAME.tsv as they are on disk; data/styles.hpp declares
# `data::styles`, all styles with their names.
file(GLOB tables CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/vocabulary/*.tsv
    ${CMAKE_SOURCE_DIR}/data/catalogue.tsv)
file(GLOB styles CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/data/styles/*.tsv)
set(generated ${CMAKE_BINARY_DIR}/generated)
set(CHANCERY_TABLES_SOURCE ${generated}/data/tables.cpp)
set(generated_note "// Generated from data/ by cmake/EmbedTables.cmake.\n")
set(header_start "${generated_note}#pragma once\n#include <string_view>\n\nnamespace chancery::data {\n")
set(includes "")
set(source_text "")
foreach(table ${tables})
    get_filename_component(name ${table} NAME_WE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${table})
    cmake_path(RELATIVE_PATH table BASE_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE header)
    cmake_path(REPLACE_EXTENSION header .hpp)
    file(CONFIGURE OUTPUT ${generated}/${header} @ONLY
        CONTENT "${header_start}extern const std::string_view ${name};\n}  // namespace chancery::data\n")
    string(APPEND includes "#include \"${header}\"\n")
    file(READ ${table} content)
    # Raw strings are limited to 64 KiB by the standard's minimum; adjacent ones are joined.
    string(APPEND source_text "const std::string_view ${name} =\n    R\"~~~(${content})~~~\";\n")
endforeach()

string(CONCAT styles_header "${generated_note}#pragma once\n#include <span>\n#include <string_view>\n\n"
    "namespace chancery::data {\nstruct NamedTable {\n    std::string_view name, content;\n};\n"
    "extern const std::span<const NamedTable> styles;\n}  // namespace chancery::data\n")
file(CONFIGURE OUTPUT ${generated}/data/styles.hpp CONTENT "${styles_header}" @ONLY)
string(APPEND includes "#include \"data/styles.hpp\"\n")
string(APPEND source_text "\nnamespace {\nconstexpr NamedTable all_styles[] = {\n")
foreach(style ${styles})
    get_filename_component(name ${style} NAME_WE)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${style})
    file(READ ${style} content)
    string(APPEND source_text "    {\"${name}\", R\"~~~(${content})~~~\"},\n")
endforeach()
string(APPEND source_text "};\n}  // namespace\nconst std::span<const NamedTable> styles = all_styles;\n")
file(CONFIGURE OUTPUT ${CHANCERY_TABLES_SOURCE} @ONLY CONTENT
    "${generated_note}${includes}\nnamespace chancery::data {\n${source_text}}  // namespace chancery::data\n")
