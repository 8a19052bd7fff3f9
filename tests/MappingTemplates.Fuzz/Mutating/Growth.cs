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
        "#set($x = [1])#foreach($i in [1..60])#set($x = [$x, $x])#end$x.hashCode()", "#set($x = [1])#set($y = [1])#foreach($i in [1..60])#set($x = [$x, $x])#set($y = [$y, $y])#end$x.equals($y)", "#set($x = {\"a\":1})#foreach($i in [1..60])#set($x = {\"a\":$x,\"b\":$x})#end$x.hashCode() $x.size()",
        "#set($x = {\"a\":1})#set($y = {\"a\":1})#foreach($i in [1..60])#set($x = {\"a\":$x,\"b\":$x})#set($y = {\"a\":$y,\"b\":$y})#end#if($x == $y)same#end", "#set($x = [1])#foreach($i in [1..60])#set($x = [$x, $x])#end#set($k = {$x:1})$k.size()", "#set($x = [1])#foreach($i in [1..60])#set($x = [$x, $x])#end$x.toString().length()",
        "#set($x = [1])#foreach($i in [1..60])#set($x = [$x, $x])#end$m.containsValue($x)$l.contains($x)$l.indexOf($x)", "#set($x = [1..100000])#set($y = [100001..200000])$x.removeAll($y)$x.size()", "#set($x = [1..200000])#set($y = [1..200000])$x.retainAll($y)$x.removeAll($y)$x.size()", "#set($x = [1..100000])#set($y = [1..100000])$x.containsAll($y)$x.equals($y)",
        "#set($x = [1..500000])#foreach($i in [1..1000])#set($ok = $x.add(0, 1))#end$x.size()", "#set($x = [1..500000])#foreach($i in [1..1000])#set($ok = $x.remove(0))#end$x.size()", "#set($x = [1..500000])#foreach($i in [1..1000])#set($ok = $x.indexOf(-1))#end$x.size()", "#set($x = [1..500000])#foreach($i in [1..1000])#set($ok = $x.toString())#end$x.size()",
        "#set($y = \"abcdefghij\")#set($y = $y.repeat(500000))#set($z2 = [])#foreach($i in [1..1000])#set($ok = $z2.add(\"$y$i\"))#end$z2.size()", "#set($y = \"[1,2,3],\")#set($y = $y.repeat(500000))#set($z2 = [])#foreach($i in [1..1000])#set($ok = $z2.add($util.parseJson(\"[${y}1]\")))#end$z2.size()", "#set($z2 = [])#foreach($i in [1..1000])#set($ok = $z2.add([1..500000]))#end$z2.size()",
        "#set($y = \"ab\")#set($y = $y.repeat(500000))#foreach($i in [1..1000])#set($ok = $y.split(''))#end$y.length()", "#set($y = \"ab\")#set($y = $y.repeat(500000))#set($z2 = [])#foreach($i in [1..1000])#set($ok = $z2.add($y.toCharArray()))#end$z2.size()", "#set($y = \"a,\")#set($y = $y.repeat(500000))#set($z2 = [])#foreach($i in [1..1000])#set($ok = $z2.add($y.split(',')))#end$z2.size()",
        "#set($b = 9223372036854775808)#set($b = $b.pow(9999))#set($c = $b.modPow($b, $b))$c", "#set($b = 9223372036854775808)#set($b = $b.pow(9999))#foreach($i in [1..1000])#set($c = $b.multiply($b))#set($d2 = $c.toString())#end$c.bitLength()", "#set($b = 9223372036854775809)#set($b = $b.pow(9999))$b.isProbablePrime(100)$b.sqrt().bitLength()$b.gcd($b.negate())", "#set($x = $util.parseJson('1.0000000000000000000001'))#foreach($i in [1..1000])#set($x = $x.multiply($x))#end$x",
        "#set($x = $util.parseJson('1.000000000000000000e400000000'))#set($y = $util.parseJson('1.000000000000000000e-400000000'))$x.add($y)$x.compareTo($y)$x.equals($y)#if($x > $y)1#end#if($x == $y)1#end$x.divide($y)", "$s.format(\"%1000000000.1000000000e\", 1.5)", "$s.format(\"%1$s%1$s%1$s\", $input.body)", "#set($x = \"$s.repeat(1000)\")$x.matches(\"(.*a){30}\")$x.replaceAll(\"(\\\\w+)*!\", \"\")",
        "#set($k = {})#foreach($i in [1..1000])#foreach($j in [1..100])#set($n2 = $i * 65536)#set($n2 = $n2 + $j)#set($ok = $k.put($n2 * 1048576, 1))#end#end$k.size()", "#set($x = {})#foreach($i in [1..1000])#set($x = {$x:$i})#end$x.size()", "#define($a)#foreach($i in [1..10])$b2#end#end#define($b2)#foreach($i in [1..10])$a2#end#end#define($a2)#foreach($i in [1..10])$a#end#end$a",
    ];

    public static IReadOnlyList<string> All => Bombs;

    public static string Any(Dice dice) => dice.Pick<string>(Bombs);
}
