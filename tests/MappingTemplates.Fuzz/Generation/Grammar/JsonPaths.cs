using System.Globalization;

namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>JSONPath expressions: mostly those that fit the bodies, every form of Jayway's, and broken ones.</summary>
internal sealed class JsonPaths(Dice dice)
{
    private static readonly string[] Names = ["id", "name", "items", "user", "count", "price", "meta", "data", "tags", "nums", "null", "addr", "city", "nope", "active", "age", "length", "size", "a-b", "x", "k", "Id"];

    private static readonly string[] Broken =
    [
        "", "$.", "$..", "$[", "$]", "$[]", "$['a'", "$[?]", "$[?()]", "$[?(@)]", "$[\"id\"]", "$.items[", "$.items[?(@.id==)]", "$.items[a]", "$x", "@", "$.a b", "$['a''b']", "$.*.", "$[-]", "$[:]", "$[::]", "$[1:2:3]", " $.id", "$.id ",
        "$ .id", "$. id", "$['id' ]", "$[ 'id']", "$['id','name',]", "$[0,]", "$[,]", "$.items[?(@.id=1)]", "$.items[?(@.id==1]", "$.items[?@.id==1]", "$.items.[0]", "$.items..[0]", "id", "items[0]", ".id", "$$.id", "$.id.()", "$.length(", "$.()", "$.'id'",
        "$.items[?(@.name=~/a.*/)]", "$.items[?(@.name=~/A.*/i)]", "$.items[(@.length-1)]", "$.items[?(!@.id)]", "$.items[?(@.id in [1,2])]", "$.items[?(@.tags empty true)]",
    ];

    /// <summary>A name that the bodies often have.</summary>
    public string Name() => dice.Pick<string>(Names);

    public string Any()
    {
        if (dice.Chance(3))
        {
            return dice.Pick<string>(Broken);
        }

        return dice.Weighted(25, 50, 25) switch
        {
            0 => dice.Pick("$", "$.id", "$.name", "$.items", "$.user.name", "$.items[0]", "$.tags", "$.user", "$.user.addr.city", "$.price", "$.nums", "$.data", "$.nope", "name", "$.items[0].name"),
            1 => Fitting(),
            _ => Wild(),
        };
    }

    /// <summary>A path that follows the bodies' shape, so that it mostly finds something.</summary>
    private string Fitting() => dice.Weighted(45, 20, 20, 15) switch
    {
        0 => "$" + Child("items") + Some("@." + dice.Pick("id", "price", "name", "tags")) + (dice.Chance(70) ? Child(dice.Pick("id", "name", "price", "tags")) : "") + (dice.Chance(10) ? "[0]" : ""),
        1 => "$" + Child("user") + (dice.Chance(30) ? Child("addr") + Child(dice.Pick("city", "zip")) : dice.Pick("['name','age']", ".*", "..city", "..*", "[*]", Child("name"), Child("active"))),
        2 => "$" + Child(dice.Pick("tags", "nums")) + Some("@"),
        _ => "$.." + dice.Pick("name", "id", "price", "tags", "tags[0]", "[0]", "city", "items[*].id", "addr.zip", "['id','name']", "[?(@.id)]", "[?(@.price > 1)].id", "*", "items.length()", "tags[*]"),
    };

    private string Child(string name) => dice.Chance(80) ? "." + name : dice.Chance(80) ? "['" + name + "']" : ".['" + name + "']";

    private string Some(string filtered) => dice.Weighted(20, 20, 25, 35) switch
    {
        0 => "[" + Index() + "]",
        1 => "[*]",
        2 => dice.Pick("[0:1]", "[-1:]", "[:2]", "[1:]", "[0,1]", "[0:9]", "[-2:-1]", ".*", ".length()", ""),
        _ => "[?(" + filtered + (dice.Chance(15) ? "" : dice.Pick(" == ", " != ", " < ", " > ", ">=", "<=", "==") + Constant()) + (dice.Chance(20) ? dice.Pick(" && ", " || ") + Side() + " " + dice.Pick("==", "!=", ">") + " " + Constant() : "") + ")]",
    };

    private string Wild()
    {
        var path = dice.Chance(94) ? "$" : "";
        var steps = dice.Between(1, 4);
        for (var i = 0; i < steps; i++)
        {
            path += path.Length == 0 ? Name() : Step();
        }

        return dice.Chance(4) ? path + dice.Pick(".length()", ".min()", ".max()", ".avg()", ".sum()", ".stddev()", ".size()", ".keys()", ".concat('a')", ".first()") : path;
    }

    private string Step() => dice.Weighted(40, 10, 14, 6, 6, 6, 5, 4, 10, 4) switch
    {
        0 => "." + Name(),
        1 => "['" + Name() + "']",
        2 => "[" + Index() + "]",
        3 => dice.Pick(".*", "[*]", ".[*]"),
        4 => ".." + dice.Pick(Name(), "*", "['" + Name() + "']", "[0]", "[*]", Name()),
        5 => "[" + Slice() + "]",
        6 => "['" + Name() + "','" + Name() + "']",
        7 => "[" + Index() + "," + Index() + (dice.Chance(30) ? "," + Index() : "") + "]",
        8 => "[?(" + Filter(2) + ")]",
        _ => dice.Pick("[ 0 ]", "['" + Name() + "' , '" + Name() + "']", "['é']", "['a.b']", "['a b']", "['*']", "['it\\'s']", ".é", ".a-b", ".1", "[00]", "[1 ]", "['']", "[ ' id ' ]", ".items[*].name", ".user.*"),
    };

    private string Index() => dice.Pick("0", "0", "1", "2", "-1", "-2", "9", "-9", "99999999999");

    private string Slice() => dice.Pick("0:1", "1:", ":2", "-1:", ":-1", "0:9", "1:2", "2:1", "-2:-1", "-9:9", "0:2:1", "::2", ":", " 0 : 1 ");

    private string Filter(int depth)
    {
        if (depth > 0 && dice.Chance(25))
        {
            var both = Filter(depth - 1) + dice.Pick(" && ", " || ", "&&", "||") + Filter(depth - 1);
            return dice.Chance(30) ? "(" + both + ")" : both;
        }

        return dice.Chance(25) ? Side() : Side() + dice.Pick(" ", "", "  ") + dice.Pick("==", "!=", "<", "<=", ">", ">=", "==", "=~", "===") + dice.Pick(" ", "") + dice.Pick(Constant(), Side(), Constant());
    }

    private string Side() => dice.Weighted(60, 10, 10, 6, 8, 6) switch
    {
        0 => "@." + Name(),
        1 => "@['" + Name() + "']",
        2 => "@." + Name() + "[" + dice.Between(-1, 2).ToString(CultureInfo.InvariantCulture) + "]",
        3 => "$." + Name(),
        4 => "@",
        _ => dice.Pick("@.tags[*]", "@..id", "@.length()", "@.tags.length()", "@.user.name", "$..id"),
    };

    private string Constant() => dice.Pick("1", "10", "1.5", "-3", "'alice'", "'a1'", "\"42\"", "true", "false", "null", "'42'", "0", "'it\\'s'", "''", "1e5", "{}", "[]", "'x'", "/a.*/", "/^A/i", "19.99", "{\"k\":1}", "[1,2]");
}
