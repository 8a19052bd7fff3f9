using System.Text;
using Sluice.Contract;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// Makes the template that passes the whole request. It is the "Method Request passthrough" of the API Gateway console, with all values escaped.
/// </summary>
internal static class MethodRequestTemplate
{
    /// <param name="operationId">The operation's id, which the payload names if the function serves several operations, or else null.</param>
    /// <param name="more">Further members, each as a name and a value.</param>
    public static string Emit(string? operationId, IEnumerable<string> more)
    {
        var text = new StringBuilder(Vtl.SetParams).Append(BodyTemplate.Set).Append(ManyKeys.Set(query: true, headers: true)).Append('{');
        if (operationId is not null)
        {
            text.Append(Vtl.JsonText(PayloadContract.Operation)).Append(':').Append(Vtl.JsonText(operationId)).Append(",##\n");
        }

        foreach (var member in more)
        {
            text.Append(member).Append(",##\n");
        }

        text.Append(Vtl.JsonText(MethodRequestContract.Method)).Append(':').Append(Vtl.Quoted("$context.httpMethod")).Append(",##\n");
        Map(text, MethodRequestContract.AuthContext, "$context.authorizer").Append(",##\n");
        text.Append(BodyTemplate.MemberOrFlag(MethodRequestContract.Body)).Append(",##\n").Append(Vtl.JsonText(MethodRequestContract.Params)).Append(":{##\n");
        Map(text, MethodRequestContract.Path, "$params.path").Append(",##\n");
        Map(text, MethodRequestContract.QueryString, "$params.querystring").Append(",##\n");
        return Map(text, MethodRequestContract.Header, "$params.header").Append("}##\n")
            .Append("#if(").Append(ManyKeys.IsTrue).Append("),").Append(ManyKeys.Member).Append("#end\n}").ToString();
    }

    private static StringBuilder Map(StringBuilder text, string name, string map) => text.Append(Vtl.JsonText(name)).Append(':').Append(Vtl.Map(map));
}
