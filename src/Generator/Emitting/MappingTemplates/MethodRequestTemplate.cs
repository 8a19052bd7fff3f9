using System.Text;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>The console's "Method Request passthrough", made safe: everything that the request carries.</summary>
internal static class MethodRequestTemplate
{
    /// <param name="operationId">Named in the payload where the function serves several operations; null where it need not be.</param>
    public static string Emit(string? operationId)
    {
        var text = new StringBuilder(Vtl.SetParams).Append(BodyTemplate.Set).Append('{');
        if (operationId is not null)
        {
            text.Append("\"@op\":").Append(Vtl.JsonText(operationId)).Append(",##\n");
        }

        text.Append("\"method\":").Append(Vtl.Quoted("$context.httpMethod")).Append(",##\n");
        Map(text, "authcontext", "$context.authorizer").Append(",##\n");
        text.Append(BodyTemplate.MemberOrFlag("body-json")).Append(",##\n\"params\":{##\n");
        Map(text, "path", "$params.path").Append(",##\n");
        Map(text, "querystring", "$params.querystring").Append(",##\n");
        return Map(text, "header", "$params.header").Append("}}").ToString();
    }

    private static StringBuilder Map(StringBuilder text, string name, string map) => text.Append(Vtl.JsonText(name)).Append(':').Append(Vtl.Map(map));
}
