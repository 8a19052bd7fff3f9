using System.Text;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>
/// Makes the start of a response template for an API with several allowed origins. It sets the header to the origin that calls, and prints nothing.
/// </summary>
internal static class CorsTemplate
{
    public static string Emit(CorsModel? cors)
    {
        if (cors is null || cors.Origins.Count < 2)
        {
            return "";
        }

        var text = new StringBuilder(Vtl.SetParams)
            .Append("#foreach($name in $params.header.keySet())\n")
            .Append("#if($name.matches('(?i)origin'))#set($origin = $params.header.get($name))#end\n")
            .Append("#end\n");
        foreach (var origin in cors.Origins)
        {
            text.Append("#if($origin == ").Append(Vtl.Literal(origin))
                .Append(")#set($context.responseOverride.header.Access-Control-Allow-Origin = $origin)#end\n");
        }

        return text.ToString();
    }
}
