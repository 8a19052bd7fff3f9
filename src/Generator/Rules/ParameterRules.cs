using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Sluice.Generator.Rules;

/// <summary>Rules about the parameters of operations.</summary>
internal static class ParameterRules
{
    public static readonly DiagnosticDescriptor RepeatedName = Descriptors.Error(
        "SLUICE030", "Parameters", "Same name in path, query and header",
        "Two values of this request have the name '{0}', and API Gateway requires different names across path, query and headers. "
        + "Rename one of them.");

    public static readonly DiagnosticDescriptor LostHeader = Descriptors.Error(
        "SLUICE031", "Parameters", "Header that mapping templates cannot read",
        "API Gateway does not pass the header '{0}' to mapping templates, so the parameter would always be absent. "
        + "Use a header of your own, such as 'x-{0}'.");

    public static readonly DiagnosticDescriptor InvalidWireName = Descriptors.Error(
        "SLUICE032", "Parameters", "Invalid name of a request value",
        "'{0}' is not a valid name of {1}. {2}");

    public static readonly DiagnosticDescriptor TwoBodies = Descriptors.Error(
        "SLUICE033", "Parameters", "Second body parameter",
        "'{0}' is a second body, but a request has only one. {1}");

    public static readonly DiagnosticDescriptor BodyNotAllowed = Descriptors.Error(
        "SLUICE034", "Parameters", "Body parameter on an HTTP method without a body",
        "'{0}' takes the body, but a {1} request has no body. Use another HTTP method, or take the value from the path, the query string or a header; "
        + "[AsParameters] does so with each member of a class.");

    public static readonly DiagnosticDescriptor ParameterByReference = Descriptors.Error(
        "SLUICE035", "Parameters", "Parameter passed by reference",
        "'{0}' is declared with '{1}', but the values of a request are passed by value only. Remove '{1}'.");

    public static readonly DiagnosticDescriptor ParamsParameter = Descriptors.Error(
        "SLUICE036", "Parameters", "Operation with a params parameter",
        "'{0}' is a params parameter, which an operation cannot have, because a request has no argument list. Remove 'params'.");

    public static readonly DiagnosticDescriptor NotOneText = Descriptors.Error(
        "SLUICE037", "Parameters", "Type cannot be read from one text",
        "'{0}' cannot be read from {1}, which is one text. Use a string, bool, char, number, Guid, date, time, Uri, enum, a type with "
        + "ISpanParsable<T>, or a list of those. [AsParameters] binds each member of a class by itself; where the HTTP method has a body, "
        + "[FromBody] reads JSON.");

    public static readonly DiagnosticDescriptor SeveralSources = Descriptors.Error(
        "SLUICE038", "Parameters", "Several sources for one parameter",
        "'{0}' has more than one source attribute. Keep one.");

    public static readonly DiagnosticDescriptor MethodRequestNotAlone = Descriptors.Error(
        "SLUICE039", "Parameters", "MethodRequest beside other parameters",
        "'{0}' already takes the whole request, so no value is left for '{1}'. "
        + "Read the value from the MethodRequest, or replace the MethodRequest by one parameter for each value.");

    public static readonly DiagnosticDescriptor SourceNotAllowed = Descriptors.Error(
        "SLUICE040", "Parameters", "Source attribute on a parameter with a fixed source",
        "A {0} always has the same source, which an attribute cannot change. Remove the attribute from '{1}'.");

    public static readonly DiagnosticDescriptor UnclearSource = Descriptors.Error(
        "SLUICE041", "Parameters", "Ambiguous source of a parameter",
        "'{0}' is a collection of simple values, which could come from the query string or from the body. "
        + "Mark it with [FromBody] to read a JSON array, or with [FromQuery] to read one text with commas.");

    public static readonly DiagnosticDescriptor GroupNotConstructible = Descriptors.Error(
        "SLUICE042", "Parameters", "Parameter group cannot be constructed",
        "'{0}' cannot hold a group of parameters: {1}. Use a class, struct or record with one visible constructor, or one without parameters.");

    public static readonly DiagnosticDescriptor InvalidRawBody = Descriptors.Error(
        "SLUICE043", "Parameters", "Type cannot hold a raw body",
        "'{0}' cannot hold a body as it was sent. Use string, byte[] or System.IO.Stream, or remove Raw to read JSON.");

    public static readonly DiagnosticDescriptor InvalidMediaType = Descriptors.Error(
        "SLUICE044", "Parameters", "Invalid media type",
        "'{0}' is not a valid media type. Write type and subtype in lower case without parameters, such as text/csv.");

    public static readonly DiagnosticDescriptor UnknownContextVariable = Descriptors.Warning(
        "SLUICE045", "Parameters", "Unknown $context variable",
        "API Gateway has no variable '$context.{0}' in a template, so the value would always be absent. {1}");

    public static readonly DiagnosticDescriptor UnknownDocParameter = Descriptors.Warning(
        "SLUICE046", "Parameters", "XML comment names an unknown parameter",
        "The method has no parameter '{0}', so its description is lost. Correct the name, or remove the element.");

    public static readonly DiagnosticDescriptor NoAuthorizer = Descriptors.ApiWarning(
        "SLUICE047", "Parameters", "Value of an authorizer that does not run",
        "No authorizer runs before this operation, so it never has the value '{0}' and refuses every request. "
        + "Name an authorizer with [Authorize], or make the value nullable.");

    public static readonly DiagnosticDescriptor UnknownStageVariable = Descriptors.ApiWarning(
        "SLUICE048", "Parameters", "Undeclared stage variable",
        "The stage has no variable '{0}', so this operation refuses every request. Declare it with [assembly: StageVariable(\"{0}\", \"value\")], "
        + "or make the value nullable.");

    public static readonly DiagnosticDescriptor NoJsonMediaType = Descriptors.Error(
        "SLUICE251", "Parameters", "JSON body with a media type that is not JSON",
        "A body that is read as JSON cannot have the media type '{0}'. Use application/json or a type that ends in +json, such as "
        + "application/merge-patch+json. To take a body of another type as it was sent, add Raw = true, and make the parameter a string, byte[] or Stream.");

    public static readonly DiagnosticDescriptor FileOutsideForm = Descriptors.Error(
        "SLUICE280", "Parameters", "File outside of a form",
        "'{0}' is a file of a form, but {1} takes another part of the request. Use [FromForm]. To take the whole body as bytes, "
        + "use [FromBody(Raw = true)] byte[].");

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
        NoAuthorizer,
        UnknownStageVariable,
        NoJsonMediaType,
        FileOutsideForm,
    ];
}
