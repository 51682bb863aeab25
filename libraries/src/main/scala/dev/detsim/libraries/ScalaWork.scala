package dev.detsim.libraries

import java.util.Random
import scala.collection.immutable.{SortedMap, TreeMap}
import scala.collection.mutable
import scala.util.Try

private sealed trait Expression
private object Expression:
  case class Number(value: BigDecimal) extends Expression
  case class Sum(left: Expression, right: Expression) extends Expression
  case class Product(left: Expression, right: Expression) extends Expression
  case object Nothing extends Expression

private enum Planet(val mass: Double):
  case Mercury extends Planet(3.3e23)
  case Venus extends Planet(4.9e24)
  case Earth extends Planet(6.0e24)

  lazy val relative: Double = mass / Planet.Earth.mass

/** Counts what was asked of it, until it forgets. */
private object Memory:
  private val seen = mutable.LinkedHashMap.empty[Int, String]
  lazy val words: Vector[String] = Vector("one", "two", "three")
  var asked = 0

  def word(number: Int): String =
    asked += 1
    seen.getOrElseUpdate(number, words(Math.floorMod(number, words.size)))

  def forget(): Unit =
    asked = 0
    seen.clear()

private trait Shown[A]:
  def show(value: A): String

private object Shown:
  given Shown[Int] = value => s"<$value>"
  given [A](using shown: Shown[A]): Shown[List[A]] = _.map(shown.show).mkString("[", "|", "]")

  def apply[A](value: A)(using shown: Shown[A]): String = shown.show(value)

/** Objects, lazy values, case classes, pattern matching, type classes and all kinds of collections. */
object ScalaWork:
  import Expression.*

  private var done = 0
  private val Word = raw"([a-z]+)(\d+)".r

  def digest(seed: Long): String =
    val random = new Random(seed)
    try List(calculated(random), remembered(random), collected(random), matched(random)).mkString("; ")
    finally
      done += 1
      Memory.forget()

  /** How often it has worked. */
  def works: Int = done

  private def calculated(random: Random): String =
    val expression = grow(random, 3)
    s"$expression = ${value(expression)}"

  private def grow(random: Random, depth: Int): Expression = random.nextInt(4) match
    case 0 if depth < 3 => Nothing
    case n if depth == 0 || n == 1 => Number(BigDecimal(random.nextInt(100)) / 4)
    case 2 => Sum(grow(random, depth - 1), grow(random, depth - 1))
    case _ => Product(grow(random, depth - 1), grow(random, depth - 1))

  private def value(expression: Expression): BigDecimal = expression match
    case Number(value) => value
    case Sum(Nothing, right) => value(right)
    case Sum(left, right) => value(left) + value(right)
    case Product(left, right) => value(left) * value(right)
    case Nothing => BigDecimal(0)

  private def remembered(random: Random): String =
    (1 to 4).map(_ => Memory.word(random.nextInt())).mkString("", ",", s" ${Memory.asked}")

  private def collected(random: Random): String =
    val numbers = LazyList.continually(random.nextInt(50)).take(6).toList
    val groups = TreeMap.from(numbers.groupBy(_ % 3))
    val map = SortedMap.from(numbers.zipWithIndex)
    s"$groups ${map.foldLeft(0L)((sum, entry) => sum * 31 + entry._2)} ${Shown(numbers)} ${numbers.toSet.size} " +
      numbers.sliding(2).map(_.sum).toVector.sorted(using Ordering.Int.reverse)

  private def matched(random: Random): String =
    val planet = Planet.fromOrdinal(random.nextInt(3))
    val text = s"word${random.nextInt(1000)}" match
      case Word(letters, digits) => letters.reverse + digits.toInt
      case other => other
    s"$text $planet ${planet.relative} ${Try(10 / random.nextInt(3)).toEither.left.map(_.getMessage)} " +
      Option(random.nextInt(5)).filter(_ > 2).fold("none")(_.toString)
