using System.Text;
using Sluice.Contract;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>Makes the template that turns a request into the payload of a function. docs/architecture.md defines the payload.</summary>
internal static class RequestTemplate
{
    /// <param name="operation">The operation.</param>
    /// <param name="isNamed">True if the function serves several operations, so that the payload has to name the operation.</param>
    public static string Emit(OperationModel operation, bool isNamed)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (parameter.Source == ParameterSource.MethodRequest)
            {
                return MethodRequestTemplate.Emit(isNamed ? operation.OperationId : null, PathMembers(operation));
            }
        }

        var (head, body, _) = Typed(operation, isNamed);
        return head + body;
    }

    /// <summary>Returns a template that makes an object for a backend that is not a function. The user chooses the names of its members.</summary>
    public static string Object(OperationModel operation, EquatableArray<BodyMemberModel> members)
    {
        var (head, body, check) = Parts(operation, members);
        return head + ManyKeys.Request(check, body);
    }

    /// <summary>
    /// Returns the same template in two parts, the directives at its start and the object, and the part of the directives that detects too many keys.
    /// </summary>
    public static (string Head, string Body, string Check) Parts(OperationModel operation, EquatableArray<BodyMemberModel> members) =>
        Typed(operation, isNamed: false, members.Items.ToDictionary(member => member.Parameter, member => member.Name, StringComparer.Ordinal));

    private static (string Head, string Body, string Check) Typed(OperationModel operation, bool isNamed, Dictionary<string, string>? names = null)
    {
        var lookup = new KeyLookup(operation, names);
        var payload = new PayloadMembers();
        if (isNamed)
        {
            payload.Always(PayloadContract.Operation, Vtl.JsonText(operation.OperationId));
        }

        var path = names is null ? PathMembers(operation) : [];
        foreach (var member in path)
        {
            payload.Always(member);
        }

        for (var i = 0; i < operation.Parameters.Count; i++)
        {
            if (Name(operation.Parameters[i], names) is { } name)
            {
                AddMember(payload, operation.Parameters[i], name, lookup.Variable(i));
            }
        }

        if (names is null && operation.TakesCookies)
        {
            payload.WhenNotEmpty(KeyLookup.Cookies, PayloadContract.Cookies, Vtl.Quoted("$params.header.get(" + KeyLookup.Cookies + ")"));
        }

        if (names is null && operation.TakesFiles)
        {
            payload.WhenNotEmpty(KeyLookup.FormType, PayloadContract.FormType, Vtl.Quoted("$params.header.get(" + KeyLookup.FormType + ")"));
        }

        foreach (var body in Bodies(operation, names).Distinct(StringComparer.Ordinal))
        {
            payload.Always(body);
        }

        if (names is null && lookup.Check.Length > 0)
        {
            payload.WhenNotEmpty(ManyKeys.Value, ManyKeys.Member);
        }

        var text = new StringBuilder();
        if (lookup.NeedsParams || path.Count > 1)
        {
            text.Append(Vtl.SetParams);
        }

        if (operation.Parameters.Items.Any(parameter => IsJson(parameter) && Name(parameter, names) is not null))
        {
            text.Append(BodyTemplate.Set);
        }

        if (payload.NeedsComma)
        {
            text.Append("#set($comma = '')\n");
        }

        return (text.Append(lookup.Text).ToString(), payload.Text, lookup.Check);
    }

    /// <summary>
    /// Returns the members for a relative location: the path with the stage (recorded on AWS) or the base path, and the value of a variable that takes
    /// several segments.
    /// </summary>
    private static List<string> PathMembers(OperationModel operation)
    {
        var members = new List<string>();
        if (operation.IsLocated)
        {
            members.Add(Vtl.JsonText(PayloadContract.Path) + ":" + Vtl.Quoted("$context.path"));
            if (operation.Route.Rest is { } rest)
            {
                members.Add(Vtl.JsonText(PayloadContract.Rest) + ":" + Vtl.Quoted("$params.path.get(" + Vtl.Literal(rest) + ")"));
            }
        }

        return members;
    }

    private static string? Name(ParameterModel parameter, Dictionary<string, string>? names) =>
        names is null ? parameter.Name : names.TryGetValue(parameter.Name, out var name) ? name : null;

    private static bool IsJson(ParameterModel parameter) => parameter.Source is ParameterSource.Body or ParameterSource.BodyMember;

    /// <summary>
    /// Returns the members that carry the body. Bound members of one object share one member of the payload, and so do the fields of a form. Only a
    /// function can refuse a body that is not JSON.
    /// </summary>
    private static IEnumerable<string> Bodies(OperationModel operation, Dictionary<string, string>? names)
    {
        foreach (var parameter in operation.Parameters)
        {
            if (Name(parameter, names) is not { } name)
            {
                continue;
            }

            switch (parameter.Source)
            {
                case ParameterSource.Body when names is not null:
                    yield return Vtl.JsonText(name) + ":" + BodyTemplate.ValueOrText;
                    break;
                case ParameterSource.Body:
                    yield return BodyTemplate.MemberOrFlag(name);
                    break;
                case ParameterSource.BodyMember:
                    yield return BodyTemplate.MemberOrFlag(PayloadContract.Body);
                    break;
                case ParameterSource.Form:
                    yield return Vtl.JsonText(PayloadContract.Form) + ":" + Vtl.Quoted("$input.body");
                    break;
                case ParameterSource.RawBody:
                    yield return Vtl.JsonText(name) + ":" + Vtl.Quoted("$input.body");
                    break;
            }
        }
    }

    private static void AddMember(PayloadMembers payload, ParameterModel parameter, string name, string key)
    {
        switch (parameter.Source)
        {
            case ParameterSource.Path:
                payload.Always(name, Vtl.Quoted("$params.path.get(" + Vtl.Literal(parameter.WireName) + ")"));
                break;
            case ParameterSource.Query:
                payload.WhenNotEmpty(key, name, Vtl.Quoted("$params.querystring.get(" + key + ")"));
                break;
            case ParameterSource.Header:
                payload.WhenNotEmpty(key, name, Vtl.Quoted("$params.header.get(" + key + ")"));
                break;
            case ParameterSource.QueryMap:
                payload.Always(name, Vtl.Map("$params.querystring"));
                break;
            case ParameterSource.HeaderMap:
                payload.Always(name, Vtl.Map("$params.header"));
                break;
            case ParameterSource.AuthorizerMap:
                payload.Always(name, Vtl.Map("$context.authorizer" + (parameter.WireName == "claims" ? ".claims" : "")));
                break;
            case ParameterSource.Context or ParameterSource.Authorizer or ParameterSource.StageVariable:
                AddValue(payload, parameter, name, Reference(parameter));
                break;
            case ParameterSource.Body or ParameterSource.BodyMember or ParameterSource.Form or ParameterSource.RawBody:
                // Bodies are added after all other members, because several parameters may share one.
                break;
            case ParameterSource.Cookie:
                // All cookies are in one header.
                break;
            case ParameterSource.Cancellation or ParameterSource.Service or ParameterSource.LambdaContext:
                // A request does not carry these values.
                break;
            default:
                throw new InvalidOperationException($"No request template carries a value of the source {parameter.Source}.");
        }
    }

    /// <summary>
    /// Returns the reference to the value of a path, context, authorizer or stage variable parameter. <see cref="Vtl.SetParams"/> has to come before
    /// it.
    /// </summary>
    public static string Reference(ParameterModel parameter) => parameter.Source switch
    {
        ParameterSource.Path => "$params.path.get(" + Vtl.Literal(parameter.WireName) + ")",
        ParameterSource.Authorizer => "$context.authorizer" + AuthorizerPath(parameter.WireName),
        ParameterSource.StageVariable => "$stageVariables" + Vtl.Member(parameter.WireName),
        ParameterSource.Context => "$context" + Path(parameter.WireName),
        var unknown => throw new InvalidOperationException($"No reference of a template names a value of the source {unknown}."),
    };

    private static void AddValue(PayloadMembers payload, ParameterModel parameter, string name, string reference) =>
        payload.WhenNotEmpty(reference, name, Vtl.Quoted(IsText(parameter) ? reference : "\"" + reference + "\""));

    // The epoch is a number and the canary flag is a boolean, but escapeJavaScript takes a text. A string literal converts them.
    private static bool IsText(ParameterModel parameter) =>
        parameter.Source != ParameterSource.Context || parameter.WireName is not ("requestTimeEpoch" or "isCanaryRequest");

    private static string Path(string name)
    {
        var text = new StringBuilder();
        foreach (var segment in name.Split('.'))
        {
            text.Append(Vtl.Member(segment));
        }

        return text.ToString();
    }

    // Claims are a map inside the authorizer's map. Every other key is one name, even if it contains dots.
    private static string AuthorizerPath(string name) => name.StartsWith("claims.", StringComparison.Ordinal)
        ? ".claims" + Vtl.Member(name.Substring("claims.".Length))
        : Vtl.Member(name);
}
