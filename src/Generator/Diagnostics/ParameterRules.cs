using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Diagnostics;

/// <summary>Where a parameter's value comes from.</summary>
internal static class ParameterRules
{
    private const string Area = "Parameters";

    public static readonly DiagnosticDescriptor RepeatedName = Rule.Error(
        "SLUICE030", Area, "Name repeated across path, query and header",
        "'{0}' is the name of two values of this request, and API Gateway tells path, query and header values apart by name only. Rename one of them.");

    public static readonly DiagnosticDescriptor HeaderNeverArrives = Rule.Error(
        "SLUICE031", Area, "Header that API Gateway keeps to itself",
        "API Gateway never hands the header '{0}' to a template, so the parameter would always be absent. Use a header of your own, such as 'x-{0}'.");

    public static readonly DiagnosticDescriptor InvalidName = Rule.Error(
        "SLUICE032", Area, "Name that cannot be",
        "'{0}' is not the name of {1}. {2}");

    public static readonly DiagnosticDescriptor TwoBodies = Rule.Error(
        "SLUICE033", Area, "Two bodies",
        "'{0}' is a second body, and a request has one. Put both in one type, or bind '{0}' with [FromQuery], [FromHeader] or [FromPath].");

    public static readonly DiagnosticDescriptor BodyNotAllowed = Rule.Error(
        "SLUICE034", Area, "Body on a method that has none",
        "'{0}' is a body, and a {1} request has none. Use another HTTP method, or bind the value from path, query or header.");

    public static readonly DiagnosticDescriptor ByReference = Rule.Error(
        "SLUICE035", Area, "Parameter by reference",
        "'{0}' is passed by '{1}', which a request cannot be. Pass it by value.");

    public static readonly DiagnosticDescriptor ParamsArray = Rule.Error(
        "SLUICE036", Area, "Parameter with params",
        "'{0}' is a params parameter, and a request has no argument list. Remove 'params'.");

    public static readonly DiagnosticDescriptor NotSimple = Rule.Error(
        "SLUICE037", Area, "Type that does not fit in one text",
        "'{0}' cannot be read from {1}, which is one text. Use a string, bool, char, number, Guid, date, time, Uri, enum, a type with ISpanParsable<T>, or a list of those, or bind the parameter with [FromBody].");

    public static readonly DiagnosticDescriptor SeveralSources = Rule.Error(
        "SLUICE038", Area, "Several sources for one parameter",
        "'{0}' has more than one source attribute. Keep one.");

    public static readonly DiagnosticDescriptor MethodRequestNotAlone = Rule.Error(
        "SLUICE039", Area, "MethodRequest beside other parameters",
        "'{0}' is the whole request, so '{1}' has nothing left to bind. Take the value out of the MethodRequest, or bind each value by itself.");

    public static readonly DiagnosticDescriptor SourceNotAllowed = Rule.Error(
        "SLUICE040", Area, "Source attribute on a parameter that has its own",
        "A {0} has a source of its own. Remove the attribute from '{1}'.");

    public static readonly DiagnosticDescriptor NoBindingByDefault = Rule.Error(
        "SLUICE041", Area, "Parameter whose source is not clear",
        "'{0}' is a collection of simple values, which could be a query value or the body. Say which: [FromBody] takes a JSON array, [FromQuery] one text with commas.");

    public static readonly DiagnosticDescriptor GroupNotConstructible = Rule.Error(
        "SLUICE042", Area, "Group of parameters that cannot be constructed",
        "'{0}' cannot stand for parameters: {1}. Use a class, struct or record with one visible constructor, or one without parameters.");

    public static readonly DiagnosticDescriptor RawBody = Rule.Error(
        "SLUICE043", Area, "Raw body of a type that holds none",
        "'{0}' cannot hold a body as it was sent. Use string, byte[] or System.IO.Stream, or remove Raw to read JSON.");

    public static readonly DiagnosticDescriptor InvalidMediaType = Rule.Error(
        "SLUICE044", Area, "Media type that cannot be",
        "'{0}' is not a media type. Write type and subtype in lower case without parameters, such as text/csv.");
}
