using System.Globalization;
using Sluice.Contract;
using Sluice.Generator.Emitting.OpenApi;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>A template that prints a constant problem.</summary>
internal static class ProblemTemplate
{
    /// <summary>A problem where the template itself finds that something went wrong: the response gets its status and type, too.</summary>
    public static string Instead(int status, string moreMembers = "") =>
        "#set($context.responseOverride.status = " + status.ToString(CultureInfo.InvariantCulture) + ")\n"
        + "#set($context.responseOverride.header.Content-Type = '" + Problem.MediaType + "')\n"
        + Of(status, moreMembers);

    // The type's URI has a number sign, which has no business in the text of a template.
    public static string Of(int status, string moreMembers = "") => ProblemTypes.Type(status) is { } type
        ? "#set($type = " + Vtl.Literal(type) + ")\n" + Problem.Json(status, ProblemTypes.Title(status), "\"$type\"", moreMembers)
        : Problem.Json(status, moreMembers);
}
