using Sluice.MappingTemplates.Fuzz.Generation.Grammar;

namespace Sluice.MappingTemplates.Fuzz.Generation;

/// <summary>What templates in the field look like: the console's passthrough, guards, lists, forms, overrides.</summary>
internal sealed class Idioms(TemplateGrammar g)
{
    public string Any() => g.Dice.Weighted(14, 12, 14, 12, 10, 10, 10, 8, 10) switch
    {
        0 => Passthrough(),
        1 => Typed(),
        2 => List(),
        3 => Overrides(),
        4 => Form(),
        5 => Attributes(),
        6 => Optional(),
        7 => Nested(),
        _ => Counter(),
    };

    private string Passthrough() =>
        "#set($allParams = $input.params())\n{\n\"body-json\" : $input.json('$'),\n\"params\" : {\n#foreach($type in $allParams.keySet())\n    #set($params = $allParams.get($type))\n\"$type\" : {\n    #foreach($paramName in $params.keySet())\n" +
        "    \"$paramName\" : \"" + Escaped("params.get($paramName)") + "\"\n        #if($foreach.hasNext),#end\n    #end\n}\n    #if($foreach.hasNext),#end\n#end\n},\n\"stage-variables\" : {\n#foreach($key in $stageVariables.keySet())\n\"$key\" : \"" +
        Escaped("stageVariables.get($key)") + "\"\n    #if($foreach.hasNext),#end\n#end\n},\n\"context\" : {\n    \"stage\" : \"$context.stage\",\n    \"source-ip\" : \"$context.identity.sourceIp\",\n    \"user\" : \"$context.identity.user\",\n    \"sub\" : \"$context.authorizer.claims.sub\"\n    }\n}\n";

    private string Typed()
    {
        var text = "{\"@op\":\"Place\"";
        foreach (var list in (ReadOnlySpan<string>)["path", "querystring", "header"])
        {
            var name = g.Dice.Pick("id", "q", "page", "X-Header", "x-tenant");
            text += "#foreach($k in $input.params()." + list + ".keySet())#if($k.equalsIgnoreCase('" + name + "')),\"" + name + "\":\"" + Escaped("input.params()." + list + ".get($k)") + "\"#end#end";
        }

        return text + "#if($input.body != '{}'),\"order\":$input.json('$')#end}";
    }

    private string List()
    {
        var item = g.Dice.Pick("item", "elem", "e");
        return "#set($inputRoot = $input.path('$'))\n[\n#foreach($" + item + " in $inputRoot" + g.Dice.Pick(".items", ".get('items')", "['items']", ".tags", ".nope", "") + ")\n  {\n    \"id\": $" + item + ".id,\n    \"name\": \"" + Escaped(item + ".name") + "\",\n    \"price\": $!" + item + ".price" +
            g.Dice.Pick("", ",\n    \"tags\": [#foreach($t in $" + item + ".tags)\"$t\"#if($foreach.hasNext), #end#end]", ",\n    \"n\": $foreach.count") + "\n  }#if($foreach.hasNext),#end\n" + g.Dice.Pick("", "\n") + "#end\n]";
    }

    private string Overrides() =>
        "#set($inputRoot = $input.path('$'))\n" + g.Dice.Pick("$input.json(\"$\")\n", "", "$input.body") + "#if($inputRoot.toString().contains(\"" + g.Dice.Pick("alice", "id", "x", "=") + "\"))\n    #set($context.responseOverride.status = " + g.Dice.Pick("400", "\"404\"", "$n", "200 + 2", "$input.path('$.count')") +
        ")\n#else\n    #set($context.responseOverride.header." + g.Dice.Pick("X-A", "Location", "a_b") + " = \"" + g.Dice.Pick("v", "$context.requestId", "$input.path('$.name')", "/x/$input.params('id')") + "\")\n#end\n$context.responseOverride.status|$context.responseOverride.header|$context.requestOverride";

    private string Form() =>
        "#set($rawPostData = " + g.Dice.Pick("$input.body", "$csv", "\"a=1&b=it%27s&c&d=\"", "$input.path('$.name')") + ")\n{\n#foreach($pair in $rawPostData.split('&'))\n#set($kv = $pair.split('=', 2))\n#if($kv.size() == 2)\"$util.urlDecode($kv[0])\": \"$util.urlDecode($kv[1])\"#if($foreach.hasNext),#end#end\n#end\n}";

    private string Attributes() =>
        "{\"TableName\": \"T\", \"Key\": {\"id\": {\"" + g.Dice.Pick("S", "N") + "\": \"" + Escaped("input.params('id')") + "\"}}, \"Item\": {#foreach($k in $input.path('$').keySet())\"$k\": {\"S\": \"$input.path('$').get($k)\"}#if($foreach.hasNext),#end#end}, \"E\": " + g.Dice.Pick("$input.json('$.user')", "\"$util.base64Encode($input.json('$.items'))\"", "\"$context.requestTimeEpoch\"") + "}";

    private string Optional()
    {
        var name = g.JsonPaths.Name();
        return "#set($v = $input.path('$." + name + "'))\n{\n#if(" + g.Dice.Pick("$v && $v != ''", "$v != \"\"", "\"$v\" != \"\"", "$!v", "!$v", "$v.size() > 0", "$input.path('$').containsKey('" + name + "')", "$v.isEmpty()", "$v == $null", "\"$!v\" == \"\" || $v.length() > 2") + ")\n  \"" + name + "\": \"$v\"\n#elseif($input.params('" + name + "') != '')\n  \"p\": \"$input.params('" + name + "')\"\n#else\n  \"none\": true\n#end\n}";
    }

    private string Nested() =>
        "#macro(fmt $x)[$x]#end#define($head)\"r\": \"$context.requestId\"#end{ $head,\n#foreach($i in $input.path('$.items'))\n#foreach($k in $i.keySet())\n#set($val = $i.get($k))\n\"$k$foreach.parent.index\": #if($val." + g.Dice.Pick("class.name == 'java.lang.String'", "toString() == $val", "size() > 0", "equals(1)") + ")\"$val\"#{else}$val#end,\n#end\n#end\n#fmt($s) }";

    private string Counter() =>
        "#set($total = 0)#set($seen = {})#set($out = [])\n#foreach($i in " + g.Dice.Pick("$input.path('$.items')", "$ln", "$input.path('$.nums')", "[1..5]", "$lm") + ")\n#set($total = $total + " + g.Dice.Pick("$i.price", "1", "$i", "$i.id", "$foreach.count") + ")\n#set($dummy = $seen.put(" + g.Dice.Pick("\"k$foreach.index\"", "$i", "$i.id", "$foreach.index") + ", $i))#set($ok = $out.add(" + g.Dice.Pick("$i", "$total", "\"$i\"", "$i.name") + "))\n#end\n{\"total\": $total, \"seen\": $seen, \"out\": $out, \"n\": $out.size(), \"keys\": \"$seen.keySet()\"}";

    private string Escaped(string reference) => g.Dice.Weighted(50, 20, 20, 10) switch
    {
        0 => "$util.escapeJavaScript($" + reference + ")",
        1 => "$util.escapeJavaScript($" + reference + ").replaceAll(\"\\\\'\",\"'\")",
        2 => "$" + reference,
        _ => "$!{util.escapeJavaScript($" + reference + ").replace(\"\\'\", \"'\")}",
    };
}
