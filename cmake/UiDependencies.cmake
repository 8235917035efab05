# SPDX-License-Identifier: MIT
# The libraries of the user interface. They may be missing where only the simulation is built.
#
# Targets: imgui, imgui_backends, glad, glfw, OpenGL::EGL, Freetype::Freetype, PNG::PNG, fmt::fmt,
# CLI11::CLI11, httplib::httplib.

find_package(PkgConfig REQUIRED)
find_package(Freetype REQUIRED)
find_package(PNG REQUIRED)
find_package(fmt REQUIRED)
find_package(CLI11 REQUIRED)
find_package(glfw3 3.3 REQUIRED)
find_package(OpenGL REQUIRED COMPONENTS EGL)

# Debian 12's package brings no CMake files.
if(NOT TARGET httplib::httplib)
    pkg_check_modules(LAB_HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)
    add_library(httplib::httplib ALIAS PkgConfig::LAB_HTTPLIB)
endif()

# Dear ImGui: the core with FreeType as its rasteriser, for hinted text. No window and no GL in it.
FetchContent_MakeAvailable(imgui)
add_library(imgui STATIC
    "${imgui_SOURCE_DIR}/imgui.cpp"
    "${imgui_SOURCE_DIR}/imgui_draw.cpp"
    "${imgui_SOURCE_DIR}/imgui_tables.cpp"
    "${imgui_SOURCE_DIR}/imgui_widgets.cpp"
    "${imgui_SOURCE_DIR}/misc/cpp/imgui_stdlib.cpp"
    "${imgui_SOURCE_DIR}/misc/freetype/imgui_freetype.cpp")
target_include_directories(imgui SYSTEM PUBLIC
    "${imgui_SOURCE_DIR}" "${imgui_SOURCE_DIR}/misc/cpp" "${imgui_SOURCE_DIR}/misc/freetype")
target_compile_definitions(imgui PUBLIC
    IMGUI_ENABLE_FREETYPE
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    IMGUI_DISABLE_DEMO_WINDOWS)
target_link_libraries(imgui PUBLIC lab_sanitizers PRIVATE Freetype::Freetype)

# Its window and GL backends, for ui/platform alone.
add_library(imgui_backends STATIC
    "${imgui_SOURCE_DIR}/backends/imgui_impl_glfw.cpp"
    "${imgui_SOURCE_DIR}/backends/imgui_impl_opengl3.cpp")
target_include_directories(imgui_backends SYSTEM PUBLIC "${imgui_SOURCE_DIR}/backends")
target_link_libraries(imgui_backends PUBLIC imgui glfw PRIVATE ${CMAKE_DL_LIBS})

# glad: the GL 3.3 core loader, generated while building and without a network.
FetchContent_MakeAvailable(glad)
find_program(LAB_PYTHON NAMES python3 PATHS /usr/bin NO_DEFAULT_PATH
    DOC "A python3 that has jinja2; the system's own first, which is the one that apt serves")
find_program(LAB_PYTHON NAMES python3 REQUIRED)
mark_as_advanced(LAB_PYTHON)
set(LAB_GLAD_DIR "${PROJECT_BINARY_DIR}/generated/glad")
add_custom_command(
    OUTPUT "${LAB_GLAD_DIR}/src/gl.c" "${LAB_GLAD_DIR}/include/glad/gl.h"
    COMMAND "${CMAKE_COMMAND}" -E env "PYTHONPATH=${glad_SOURCE_DIR}" PYTHONDONTWRITEBYTECODE=1
        "${LAB_PYTHON}" -m glad --quiet --reproducible --api gl:core=3.3 --extensions ""
        --out-path "${LAB_GLAD_DIR}" c
    COMMENT "Generating the GL 3.3 loader"
    VERBATIM)
add_library(glad STATIC "${LAB_GLAD_DIR}/src/gl.c" "${LAB_GLAD_DIR}/include/glad/gl.h")
target_include_directories(glad SYSTEM PUBLIC "${LAB_GLAD_DIR}/include")
target_link_libraries(glad PRIVATE ${CMAKE_DL_LIBS})
