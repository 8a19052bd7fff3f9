namespace Sluice.Generator.Tests.Diagnostics;

/// <summary>Mistakes in mapping templates.</summary>
internal static class TemplateCases
{
    private const string Repair = ".replaceAll(\"\\\\'\", \"'\")";

    public static IEnumerable<DiagnosticCase> All =>
    [
        DiagnosticCase.Template("SLUICE130", "{\n#if($x == 1)a[||]", "{\n#if($x == 1)a#end"),
        DiagnosticCase.Template("SLUICE130", "#set($a [|+|] 1)", "#set($a = 1)"),
        DiagnosticCase.Template("SLUICE130", "#set($a = [|\"#if($b == 1)\"|])", "#set($a = \"#if($b == 1)#end\")"),
        DiagnosticCase.Template("SLUICE130", "{\n#if($x == 1[||]\na#end", "{\n#if($x == 1)\na#end"),
        DiagnosticCase.Template("SLUICE131", "#if($x == 1)a[|#elsif|]($x)b#end", "#if($x == 1)a#elseif($x == 2)b#end"),
        DiagnosticCase.Template("SLUICE131", "a [|#evaluate|](\"x\")", "a x"),
        DiagnosticCase.Template("SLUICE131", "[|#parse|]('x')", "x"),
        DiagnosticCase.Template("SLUICE132", "[|#macro|](m)x#end", "x"),
        DiagnosticCase.Template("SLUICE133", "{\"a\": [|$util.toJson($a)|]}", "{\"a\": $input.json('$.a')}"),
        DiagnosticCase.Template("SLUICE133", "#set($a = [|\"x $util.time.nowISO8601()\"|])", "#set($a = \"x $context.requestTime\")"),
        DiagnosticCase.Template("SLUICE133", "[|$!{input.header('a')}|]", "$input.params('a')"),
        DiagnosticCase.Template("SLUICE134", "\"[|$context.requestID|]\"", "\"$context.requestId\""),
        DiagnosticCase.Template("SLUICE134", "#set($s = [|$context.status|])", "#set($context.responseOverride.status = 201)"),
        DiagnosticCase.Template("SLUICE135", "{\"a\": [|$input.params('a')|]}", "{\"a\": \"$util.escapeJavaScript($input.params('a'))" + Repair + "\"}"),
        DiagnosticCase.Template("SLUICE136", "{\"a\": \"[|$util.escapeJavaScript($input.params('a'))|]\"}", "{\"a\": \"$util.escapeJavaScript($input.params('a'))" + Repair + "\"}"),
        DiagnosticCase.Template("SLUICE137", "{\"a\": [|$input.path('$.a')|]}", "{\"a\": $input.json('$.a')}"),
        DiagnosticCase.Template("SLUICE137", "{\"a\": \"[|$input.params()|]\"}", "{\"a\": $input.json('$')}"),
        DiagnosticCase.Template("SLUICE138", "#if([|$input.params('a')|])a#end", "#if($input.params('a') != \"\")a#end"),
        DiagnosticCase.Template("SLUICE139", "{\"a\": \"[|${contxt.stage}|]\"}", "{\"a\": \"${context.stage}\"}"),
        DiagnosticCase.Template("SLUICE139", "#set($name = 'a')[|$nam|]", "#set($name = 'a')$name"),
        DiagnosticCase.Template("SLUICE148", "{\"a\": \"[|$input.params('a')|]\"}", "{\"a\": \"$util.escapeJavaScript($input.params('a'))" + Repair + "\"}"),
    ];
}
