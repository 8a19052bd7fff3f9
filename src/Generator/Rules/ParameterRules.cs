using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about the parameters of operations.</summary>
internal static class ParameterRules
{
    public static readonly DiagnosticDescriptor RepeatedName = Descriptors.Error(
        "SLUICE030", "Parameters", "Name repeated across path, query and header",
        "'{0}' is the name of two values of this request, and API Gateway tells path, query and header values apart by name only. Rename one of them.");

    public static readonly DiagnosticDescriptor LostHeader = Descriptors.Error(
        "SLUICE031", "Parameters", "Header that API Gateway keeps to itself",
        "API Gateway never hands the header '{0}' to a template, so the parameter would always be absent. Use a header of your own, such as 'x-{0}'.");

    public static readonly DiagnosticDescriptor InvalidWireName = Descriptors.Error(
        "SLUICE032", "Parameters", "Name that cannot be",
        "'{0}' is not the name of {1}. {2}");

    public static readonly DiagnosticDescriptor TwoBodies = Descriptors.Error(
        "SLUICE033", "Parameters", "Two bodies",
        "'{0}' is a second body, and a request has one. Put both in one type, or bind '{0}' with [FromQuery], [FromHeader] or [FromPath].");

    public static readonly DiagnosticDescriptor BodyNotAllowed = Descriptors.Error(
        "SLUICE034", "Parameters", "Body on a method that has none",
        "'{0}' is a body, and a {1} request has none. Use another HTTP method, or bind the value from path, query or header.");

    public static readonly DiagnosticDescriptor ParameterByReference = Descriptors.Error(
        "SLUICE035", "Parameters", "Parameter by reference",
        "'{0}' is passed by '{1}', which a request cannot be. Pass it by value.");

    public static readonly DiagnosticDescriptor ParamsParameter = Descriptors.Error(
        "SLUICE036", "Parameters", "Parameter with params",
        "'{0}' is a params parameter, and a request has no argument list. Remove 'params'.");

    public static readonly DiagnosticDescriptor NotOneText = Descriptors.Error(
        "SLUICE037", "Parameters", "Type that does not fit in one text",
        "'{0}' cannot be read from {1}, which is one text. Use a string, bool, char, number, Guid, date, time, Uri, enum, a type with ISpanParsable<T>, or a list of those, or bind the parameter with [FromBody].");

    public static readonly DiagnosticDescriptor SeveralSources = Descriptors.Error(
        "SLUICE038", "Parameters", "Several sources for one parameter",
        "'{0}' has more than one source attribute. Keep one.");

    public static readonly DiagnosticDescriptor MethodRequestNotAlone = Descriptors.Error(
        "SLUICE039", "Parameters", "MethodRequest beside other parameters",
        "'{0}' is the whole request, so '{1}' has nothing left to bind. Take the value out of the MethodRequest, or bind each value by itself.");

    public static readonly DiagnosticDescriptor SourceNotAllowed = Descriptors.Error(
        "SLUICE040", "Parameters", "Source attribute on a parameter that has its own",
        "A {0} has a source of its own. Remove the attribute from '{1}'.");

    public static readonly DiagnosticDescriptor UnclearSource = Descriptors.Error(
        "SLUICE041", "Parameters", "Parameter whose source is not clear",
        "'{0}' is a collection of simple values, which could be a query value or the body. Say which: [FromBody] takes a JSON array, [FromQuery] one text with commas.");

    public static readonly DiagnosticDescriptor GroupNotConstructible = Descriptors.Error(
        "SLUICE042", "Parameters", "Group of parameters that cannot be constructed",
        "'{0}' cannot stand for parameters: {1}. Use a class, struct or record with one visible constructor, or one without parameters.");

    public static readonly DiagnosticDescriptor InvalidRawBody = Descriptors.Error(
        "SLUICE043", "Parameters", "Raw body of a type that holds none",
        "'{0}' cannot hold a body as it was sent. Use string, byte[] or System.IO.Stream, or remove Raw to read JSON.");

    public static readonly DiagnosticDescriptor InvalidMediaType = Descriptors.Error(
        "SLUICE044", "Parameters", "Media type that cannot be",
        "'{0}' is not a media type. Write type and subtype in lower case without parameters, such as text/csv.");

    public static readonly DiagnosticDescriptor UnknownContextVariable = Descriptors.Warning(
        "SLUICE045", "Parameters", "Variable that $context does not have",
        "API Gateway has no variable '$context.{0}' in a template, so the value would always be absent. {1}");

    public static readonly DiagnosticDescriptor UnknownDocParameter = Descriptors.Warning(
        "SLUICE046", "Parameters", "XML comment of a parameter that does not exist",
        "The method has no parameter '{0}', so its description is lost. Correct the name, or remove the element.");

    /// <summary>Every rule of this class.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        RepeatedName,
        LostHeader,
        InvalidWireName,
        TwoBodies,
        BodyNotAllowed,
        ParameterByReference,
        ParamsParameter,
        NotOneText,
        SeveralSources,
        MethodRequestNotAlone,
        SourceNotAllowed,
        UnclearSource,
        GroupNotConstructible,
        InvalidRawBody,
        InvalidMediaType,
        UnknownContextVariable,
        UnknownDocParameter,
    ];
}
