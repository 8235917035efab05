# SPDX-License-Identifier: MIT
# Installs into a fresh prefix and runs the program there, as a person would after a package.

function(fail)
    list(JOIN ARGN " " message)
    message(FATAL_ERROR "${message}")
endfunction()

function(run_installed expected)
    execute_process(
        COMMAND "${CMAKE_COMMAND}" -E env --unset=LIFECYCLE_LAB_DATA
            "${prefix}/bin/lifecycle-lab" ${ARGN}
        WORKING_DIRECTORY "${prefix}"
        OUTPUT_VARIABLE output ERROR_VARIABLE errors RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        fail("'${ARGN}' ended with ${result}:\n${output}\n${errors}")
    endif()
    string(FIND "${output}" "${expected}" place)
    if(place EQUAL -1)
        fail("'${ARGN}' did not say '${expected}' but:\n${output}")
    endif()
endfunction()

file(REMOVE_RECURSE "${prefix}")
execute_process(
    COMMAND "${CMAKE_COMMAND}" --install "${build}" --prefix "${prefix}"
    OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE result)
if(NOT result EQUAL 0)
    fail("the install failed:\n${output}")
endif()

foreach(file IN ITEMS bin/lifecycle-lab share/applications/lifecycle-lab.desktop
        share/lifecycle-lab/fonts/Inter-Regular.otf share/lifecycle-lab/assets)
    if(NOT EXISTS "${prefix}/${file}")
        fail("the install did not put ${file} there")
    endif()
endforeach()
# A link into the build or source tree would work here and nowhere else.
file(GLOB_RECURSE installed LIST_DIRECTORIES true "${prefix}/*")
foreach(file IN LISTS installed)
    if(IS_SYMLINK "${file}")
        fail("the install put a link there: ${file}")
    endif()
endforeach()

run_installed("${version}" --version)
run_installed("joiner" play joiner)
file(REMOVE_RECURSE "${prefix}")
