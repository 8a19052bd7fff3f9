using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// A member of API Gateway's event that an operation reads: statements that take the member's value, and members of the value that are read.
/// </summary>
internal sealed class EventMember(string name)
{
    public string Name { get; } = name;

    /// <summary>The statements. Each starts at the member's name and takes the whole value.</summary>
    public List<string> Takes { get; } = [];

    /// <summary>The members below, in the order in which they were added.</summary>
    public List<EventMember> Members { get; } = [];

    /// <summary>True if the names of the members are those of headers, whose letter case does not count.</summary>
    public bool HoldsHeaders => Name is "headers" or "multiValueHeaders";

    /// <summary>Returns the member at a path, and adds it if it is not there yet.</summary>
    public EventMember At(IEnumerable<string> path)
    {
        var member = this;
        foreach (var part in path)
        {
            var comparison = member.HoldsHeaders ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
            var next = member.Members.Find(m => string.Equals(m.Name, part, comparison));
            if (next is null)
            {
                member.Members.Add(next = new(part));
            }

            member = next;
        }

        return member;
    }

    /// <summary>Returns the path of a parameter in the event, or null if the parameter is in the body.</summary>
    public static string[]? Path(ParameterModel parameter, bool isList) => parameter.Source switch
    {
        ParameterSource.Path => ["pathParameters", parameter.WireName],
        ParameterSource.Query => [isList ? "multiValueQueryStringParameters" : "queryStringParameters", parameter.WireName],
        ParameterSource.Header => [isList ? "multiValueHeaders" : "headers", parameter.WireName],
        ParameterSource.QueryMap => ["queryStringParameters"],
        ParameterSource.HeaderMap => ["headers"],
        ParameterSource.StageVariable => ["stageVariables", parameter.WireName],
        ParameterSource.Context => ["requestContext", .. parameter.WireName.Split('.')],
        ParameterSource.Authorizer => ["requestContext", "authorizer", .. parameter.WireName.Split('.')],
        ParameterSource.AuthorizerMap => parameter.WireName == "claims" ? ["requestContext", "authorizer", "claims"] : ["requestContext", "authorizer"],
        _ => null,
    };
}
