using System.Text;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// Makes the start of a response template for an API with several allowed origins. It sets the header to the origin that calls, and prints nothing.
/// </summary>
/// <remarks>
/// Only browsers need the header. They write <c>Origin</c>, or <c>origin</c> in HTTP/2, so the template asks for these two names. A loop over all
/// headers would end after 1,000 of them and might not find the origin.
/// </remarks>
internal static class CorsTemplate
{
    public static string Emit(CorsModel? cors)
    {
        if (cors is null || cors.Origins.Count < 2)
        {
            return "";
        }

        var text = new StringBuilder(Vtl.SetParams)
            .Append("#set($origin = $params.header.get('Origin'))\n")
            .Append("#if($params.header.get('origin') != '')#set($origin = $params.header.get('origin'))#end\n");
        foreach (var origin in cors.Origins)
        {
            text.Append("#if($origin == ").Append(Vtl.Literal(origin))
                .Append(")#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#end\n");
        }

        return text.ToString();
    }
}
