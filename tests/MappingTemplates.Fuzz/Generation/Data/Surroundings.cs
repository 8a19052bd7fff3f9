using System.Text.Json.Nodes;

namespace Sluice.MappingTemplates.Fuzz.Generation.Data;

/// <summary>Parameters, <c>$context</c> and stage variables.</summary>
internal sealed class Surroundings(Dice dice)
{
    public JsonObject Params()
    {
        var all = new JsonObject();
        Add(all, "path", "id", "proxy", "q");
        Add(all, "querystring", "q", "page", "id", "a-b");
        Add(all, "header", "User-Agent", "X-Header", "Content-Type", "x-tenant", "q");
        return all;
    }

    public JsonObject Context()
    {
        var context = new JsonObject { ["requestId"] = "r-" + dice.Below(1000), ["httpMethod"] = dice.Pick("GET", "POST"), ["stage"] = "prod" };
        if (dice.Chance(60))
        {
            context["requestTimeEpoch"] = dice.Pick(1583798639428, 0, 1700000000000);
        }

        if (dice.Chance(60))
        {
            context["identity"] = new JsonObject { ["sourceIp"] = "203.0.113.7", ["userAgent"] = Texts.Any(dice), ["user"] = null };
        }

        if (dice.Chance(50))
        {
            context["authorizer"] = new JsonObject { ["principalId"] = "p1", ["claims"] = new JsonObject { ["sub"] = "s-1", ["email"] = Texts.Any(dice) }, ["n"] = dice.Below(9), ["ok"] = dice.Chance(50) };
        }

        return context;
    }

    public JsonObject StageVariables()
    {
        var all = new JsonObject();
        foreach (var name in (ReadOnlySpan<string>)["env", "url", "a_b"])
        {
            if (dice.Chance(60))
            {
                all[name] = Texts.Any(dice);
            }
        }

        return all;
    }

    private void Add(JsonObject all, string list, params ReadOnlySpan<string> names)
    {
        var values = new JsonObject();
        foreach (var name in names)
        {
            if (dice.Chance(50))
            {
                values[name] = Texts.Any(dice);
            }
        }

        all[list] = values;
    }
}
