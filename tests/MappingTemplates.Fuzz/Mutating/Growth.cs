using Sluice.MappingTemplates.Fuzz.Generation;

namespace Sluice.MappingTemplates.Fuzz.Mutating;

/// <summary>Short templates that ask for much: time, memory, output.</summary>
internal static class Growth
{
    private static readonly string[] Bombs =
    [
        "#set($x = \"ab\")#foreach($i in [1..1000])#set($x = \"$x$x\")#end$x.length()",
        "#set($x = \"ab\")#foreach($i in [1..1000])#set($x = $x + $x)#end$x.length()",
        "#set($x = \"ab\")#foreach($i in [1..1000])#set($x = $x.concat($x))#end$x.length()",
        "#set($x = \"ab\")#foreach($i in [1..1000])#set($x = $x.replace(\"a\", $x))#end$x.length()",
        "#set($x = [1,2])#foreach($i in [1..1000])#set($ok = $x.addAll($x))#end$x.size()",
        "#set($x = [1])#foreach($i in [1..1000])#set($x = [$x, $x])#end$x",
        "#set($x = {\"a\":1})#foreach($i in [1..1000])#set($x = {\"a\":$x,\"b\":$x})#end$x.hashCode()",
        "#set($x = [])#set($ok = $x.add($x))$x $x.hashCode() $x.equals($x)",
        "#set($x = [])#set($y = [$x])#set($ok = $x.add($y))$x $y.hashCode() $x.equals($y) $x.contains($y)",
        "#set($x = {})#set($ok = $x.put(\"x\", $x))$x $x.hashCode() $x.equals($x)",
        "#set($x = {})#set($y = {\"x\":$x})#set($ok = $x.put(\"y\", $y))$x $x.equals($y) $x.containsValue($y)",
        "#set($x = $util.parseJson('[]'))#set($ok = $x.add($x))$x $x.toJSONString() $x.hashCode()",
        "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])#set($x = $a)#end#end#end",
        "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])$a#end#end#end",
        "#foreach($i in [1..2147483647])$i#end", "#set($x = [-2147483648..2147483647])$x.size()", "#foreach($i in [1..1000])#set($r = [1..100000])#end",
        "$s.repeat(2147483647)", "#set($x = \"abcdefghij\")$x.repeat(100000000).length()", "#set($x = \"a\")#set($y = $x.repeat(1000000))$y.replaceAll(\"a\", $y).length()", "$s.format(\"%2147483647d\", 1)", "$s.format(\"%.2147483647f\", 1.5)", "$s.format(\"%999999999s|%999999999s\", 1, 2)",
        "$s.indent(2147483647)", "$bi.pow(2147483647)", "$bi.pow(999999).pow(9999)", "$bi.shiftLeft(2147483647)", "#set($x = $util.parseJson('1.0000000000000000000001'))$x.setScale(2147483647)", "#set($x = $util.parseJson('1.0000000000000000000001'))$x.pow(999999999)",
        "#set($x = $util.parseJson('1e999999999'))$x $x.toPlainString()", "#set($x = $util.parseJson('1.000000000000000000e999999999'))[$x][$x.toPlainString()][$x.toBigInteger()][$x.longValue()][$x.add(1)]", "#set($x = $util.parseJson('1.000000000000000000e-999999999'))[$x.toPlainString()][$x.doubleValue()]#set($y = $x + 1)$y",
        "#set($x = 9)#foreach($i in [1..1000])#set($x = $x * $x)#end$x", "#set($x = 9223372036854775808)#foreach($i in [1..1000])#set($x = $x * $x)#end$x",
        "#define($x)$x$x#end$x", "#define($x)$y$y#end#define($y)$x$x#end$x", "#define($x)#foreach($i in [1..1000])$y#end#end#define($y)#foreach($i in [1..1000])z$x#end#end$y",
        "#set($x = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\")$x.matches('(a+)+b') $x.replaceAll('(a|a)*c', '') $x.split('(a|aa)+$')", "#set($x = \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\")#foreach($i in [1..1000])#if($x.matches('(a*)*(a*)*b'))#end#end", "$s.matches('(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)(.*)x')",
        "$s.matches('a{2147483647}')", "$s.matches('(a{1000}){1000}')", "$s.replaceAll('(?:(?:(?:a{100}){100}){100}){100}', '')", "$input.path('$..*..*..*..*..*..*..*..*')", "$input.json('$..[?(@..*)]')", "$input.path('$[0:2147483647]')", "$input.path('$[99999999999999999999]')", "$input.path('$[-2147483648:2147483647:1]')",
        "#set($x = [1..1000])#foreach($i in $x)#set($ok = $x.add($i))#end$x.size()", "#foreach($i in [1..1000])$input.body#end", "#foreach($i in [1..1000])$util.urlEncode($input.body)#end", "#set($m2 = {})#foreach($i in [1..1000])#foreach($j in [1..1000])#set($ok = $m2.put(\"$i $j\", $m2.size()))#end#end$m2.size()",
        "#set($x = \"#foreach($i in [1..1000])#foreach($j in [1..1000])abcdefghijklmnopqrstuvwxyz#end#end\")$x.length()", "#set($x = \"$s\")#foreach($i in [1..1000])#set($x = \"#foreach($j in [1..100])$x#end\")#end", "$l.ensureCapacity(2147483647)", "#set($d2 = 1e308)#set($y = $d2 * 10)$y $y.intValue() $y.longValue()",
        "#set($x = [])#foreach($i in [1..200])#set($x = [$x])#end$x $x.hashCode()", "#set($x = [])#foreach($i in [1..1000])#foreach($j in [1..100])#set($x = [$x])#end#end$x.hashCode() $x", "#set($x = {})#foreach($i in [1..1000])#foreach($j in [1..100])#set($x = {\"a\":$x})#end#end$x", "#set($x = $util.parseJson('[]'))#foreach($i in [1..1000])#foreach($j in [1..100])#set($y = $util.parseJson('[]'))#set($ok = $y.add($x))#set($x = $y)#end#end$x",
        "#set($x = [1,2,3])#foreach($i in [1..1000])#set($x = $x.subList(0, $x.size()))#end$x", "#set($x = [1])#foreach($i in [1..1000])#foreach($j in [1..100])#set($x = $x.subList(0, 1))#end#end$x", "#set($context.responseOverride.header.x = $context)$context", "#set($m.self = $m)$m $m.hashCode()", "$s.split('').size()#foreach($c in $input.body.split(''))$c#end",
    ];

    public static IReadOnlyList<string> All => Bombs;

    public static string Any(Dice dice) => dice.Pick<string>(Bombs);
}
